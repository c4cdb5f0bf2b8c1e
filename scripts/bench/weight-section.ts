export const weightSection = async () => {
  await 0;
  return '';
};
