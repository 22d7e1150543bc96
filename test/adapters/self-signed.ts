// A certificate for `localhost` that lives as long as the test: written in DER, signed by its own key.
import { generateKeyPairSync, sign } from 'node:crypto';

const tlv = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: Uint8Array[]) => tlv(0x30, ...parts);
const whole = (number: number) => tlv(0x02, Buffer.from([number]));
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const octets = (part: Uint8Array) => tlv(0x04, part);
const time = (text: string) => tlv(0x18, Buffer.from(text));

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const LOCALHOST = sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from('localhost')))));
const ALSO_NAMED = sequence(oid('551d11'), octets(sequence(tlv(0x82, Buffer.from('localhost')))));
const BASIC = sequence(
  oid('551d13'),
  tlv(0x01, Buffer.from([255])),
  octets(sequence(tlv(0x01, Buffer.from([255])))),
);

/** Key and certificate in PEM, good until 2099. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const content = sequence(
    tlv(0xa0, whole(2)),
    whole(1),
    ECDSA_SHA256,
    LOCALHOST,
    sequence(time('20200101000000Z'), time('20990101000000Z')),
    LOCALHOST,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(BASIC, ALSO_NAMED)),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const der = sequence(content, ECDSA_SHA256, signature).toString('base64');
  const cert = `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
}
