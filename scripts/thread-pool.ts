/*
 * Imported first, since the pool takes its size when it is first used. Node's four threads let four files be synced at a time; the
 * file system makes one commit of all that are synced together, so more threads are fewer commits for each acknowledgement.
 */
process.env['UV_THREADPOOL_SIZE'] ??= '64';
