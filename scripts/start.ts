import { buildSite } from './build.ts';
import { serve } from './serve.ts';

// npm start: check, build and index, then serve site and feedback on one address
const folder = await buildSite();
if (folder) await serve(folder);
