/** The file below the content root that says where entries have gone that were published once. */
export const REDIRECTS = 'redirects.yaml';
