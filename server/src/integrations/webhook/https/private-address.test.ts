import { isPrivateAddress } from './private-address';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::5',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
])('%s is kept out', (address) => expect(isPrivateAddress(address)).toBe(true));

test.each(['93.184.215.14', '172.32.0.1', '2a00:1450:4002:402::200e'])('%s may be called', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
);
