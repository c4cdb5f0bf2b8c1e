import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { s3Client, type S3Place } from '../../functions/stores/s3-client.ts';

/** Makes a bucket on a new cluster. It and its first record take two seconds each, since Ceph then makes its pools. */
export async function makeBucket({ bucket, ...server }: Omit<S3Place, 'prefix'>): Promise<void> {
  const [client, patient] = [s3Client(server), { requestTimeout: 60_000 }];
  await client.send(new CreateBucketCommand({ Bucket: bucket }), patient);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'first', Body: Buffer.from('x') }), patient);
}
