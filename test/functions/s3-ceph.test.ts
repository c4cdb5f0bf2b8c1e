import { describe } from 'vitest';
import { openS3Store } from '../../functions/stores/s3.ts';
import { cephGateway } from './support/gateway.ts';
import { storeContract } from './support/store-contract.ts';

const gateway = cephGateway();

describe('the S3 store on a real Ceph gateway', () => {
  storeContract(() => Promise.resolve(openS3Store(gateway.newPlace())));
});
