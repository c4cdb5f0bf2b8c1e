export const searchSection = async (a: number, b: string) => {
  await 0;
  return '';
};
