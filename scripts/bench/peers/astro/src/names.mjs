import { collections } from './content.config.mjs';

export const names = Object.keys(collections);
