import { defineCollection } from 'astro:content';
import { collections as model, translationSchema, type CollectionName } from './model/collections.ts';
import { entryLoader } from './source/loader.ts';

const original = <C extends CollectionName>(name: C) =>
  defineCollection({ loader: entryLoader(name, 'da'), schema: model[name].schema });

const translation = (name: CollectionName) =>
  defineCollection({ loader: entryLoader(name, 'en'), schema: translationSchema(name) });

export const collections = {
  answers: original('answers'),
  barriers: original('barriers'),
  'case-areas': original('case-areas'),
  funding: original('funding'),
  goals: original('goals'),
  indicators: original('indicators'),
  initiatives: original('initiatives'),
  laws: original('laws'),
  'life-situations': original('life-situations'),
  organisations: original('organisations'),
  pages: original('pages'),
  sources: original('sources'),
  terms: original('terms'),
  updates: original('updates'),
  'answers-en': translation('answers'),
  'barriers-en': translation('barriers'),
  'case-areas-en': translation('case-areas'),
  'funding-en': translation('funding'),
  'goals-en': translation('goals'),
  'indicators-en': translation('indicators'),
  'initiatives-en': translation('initiatives'),
  'laws-en': translation('laws'),
  'life-situations-en': translation('life-situations'),
  'organisations-en': translation('organisations'),
  'pages-en': translation('pages'),
  'sources-en': translation('sources'),
  'terms-en': translation('terms'),
  'updates-en': translation('updates'),
};
