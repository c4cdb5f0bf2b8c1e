import { defineCollection } from 'astro:content';
import { collections as model, type CollectionName } from './model/collections.ts';
import { entryLoader } from './source/loader.ts';

function define<C extends CollectionName>(name: C) {
  return defineCollection({ loader: entryLoader(name), schema: model[name].schema });
}

export const collections = {
  answers: define('answers'),
  barriers: define('barriers'),
  'case-areas': define('case-areas'),
  funding: define('funding'),
  goals: define('goals'),
  indicators: define('indicators'),
  initiatives: define('initiatives'),
  laws: define('laws'),
  organisations: define('organisations'),
  pages: define('pages'),
  sources: define('sources'),
  terms: define('terms'),
  updates: define('updates'),
};
