// Known answers for docs/envelope.md, made without any of Todoke's code: Node's own crypto, HPKE written out from RFC 9180.
//
//   node docs/envelope/vectors.mjs > src/test/resources/envelope/vectors.json
//
// Everything is derived from the names of the vectors, so that the same file comes out every time.
import { createCipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, sign } from 'node:crypto';

const seed = (name) => createHash('sha256').update('todoke vectors ' + name).digest();
const uuid = (name) => seed(name).subarray(0, 16);
const text = (bytes) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const u8 = (n) => Buffer.from([n]);
const u16 = (n) => { const b = Buffer.alloc(2); b.writeUInt16BE(n); return b; };
const u32 = (n) => { const b = Buffer.alloc(4); b.writeUInt32BE(n); return b; };
const u64 = (n) => { const b = Buffer.alloc(8); b.writeBigUInt64BE(BigInt(n)); return b; };
const label = (s) => Buffer.from(s + '\0', 'ascii');

// --- AES-256-GCM, tag behind
function gcm(key, nonce, aad, plain) {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

// --- X25519 (RFC 7748) from raw keys
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const secretKey = (raw) => createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
const publicRaw = (secret) => createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
const publicKey = (raw) => createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });

// --- HPKE, base mode, one message (RFC 9180 sections 4, 5.1, 5.2)
const KEM = Buffer.concat([Buffer.from('KEM'), u16(0x0020)]);
const HPKE = Buffer.concat([Buffer.from('HPKE'), u16(0x0020), u16(0x0001), u16(0x0002)]);
const EMPTY = Buffer.alloc(0);
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();

function extract(suite, salt, name, ikm) {
  return hmac(salt.length ? salt : Buffer.alloc(32), Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(name), ikm]));
}

function expand(suite, prk, name, info, length) {
  const full = Buffer.concat([u16(length), Buffer.from('HPKE-v1'), suite, Buffer.from(name), info]);
  let out = EMPTY;
  let block = EMPTY;
  for (let i = 1; out.length < length; i++) {
    block = hmac(prk, Buffer.concat([block, full, u8(i)]));
    out = Buffer.concat([out, block]);
  }
  return out.subarray(0, length);
}

function hpkeSeal(recipientRaw, ephemeral, info, plain) {
  const enc = publicRaw(ephemeral);
  const dh = diffieHellman({ privateKey: ephemeral, publicKey: publicKey(recipientRaw) });
  const shared = expand(KEM, extract(KEM, EMPTY, 'eae_prk', dh), 'shared_secret', Buffer.concat([enc, recipientRaw]), 32);
  const context = Buffer.concat([
    u8(0), extract(HPKE, EMPTY, 'psk_id_hash', EMPTY), extract(HPKE, EMPTY, 'info_hash', info)]);
  const secret = extract(HPKE, shared, 'secret', EMPTY);
  const key = expand(HPKE, secret, 'key', context, 32);
  const nonce = expand(HPKE, secret, 'base_nonce', context, 12);
  return Buffer.concat([enc, gcm(key, nonce, EMPTY, plain)]);
}

// --- the envelope
const pad = (payload) => {
  const padded = Buffer.alloc((Math.floor(payload.length / 128) + 1) * 128);
  payload.copy(padded);
  padded[payload.length] = 0x80;
  return padded;
};

function vector(name, kind, revision, schema, keyVersion, payload, nobody) {
  const scope = uuid(name + ' scope');
  const subject = nobody ? Buffer.alloc(16) : uuid(name + ' subject');
  const record = uuid(name + ' record');
  const dataKey = seed(name + ' data key');
  const nonce = seed(name + ' nonce').subarray(0, 12);
  const ctx = Buffer.concat([
    label('todoke.record.v1'), u8(1), u16(kind), scope, subject, record, u32(revision), u16(schema)]);
  const body = Buffer.concat([u8(1), nonce, gcm(dataKey, nonce, ctx, pad(payload))]);
  const wctx = (suite) => Buffer.concat([label('todoke.wrap.v1'), u8(suite), scope, record, u32(revision), u32(keyVersion)]);
  const door = secretKey(seed(name + ' door key'));
  const deskKey = seed(name + ' desk key');
  const wrapNonce = seed(name + ' wrap nonce').subarray(0, 12);
  return {
    name, kind, scope: text(scope), subject: text(subject), record: text(record), revision, schema, keyVersion,
    payload: payload.toString('hex'), dataKey: dataKey.toString('hex'), nonce: nonce.toString('hex'),
    ctx: ctx.toString('hex'), body: body.toString('hex'),
    suite1: {
      secretKey: seed(name + ' door key').toString('hex'), publicKey: publicRaw(door).toString('hex'),
      wctx: wctx(1).toString('hex'),
      wrapped: hpkeSeal(publicRaw(door), secretKey(seed(name + ' ephemeral key')), wctx(1), dataKey).toString('hex'),
    },
    suite2: {
      key: deskKey.toString('hex'), nonce: wrapNonce.toString('hex'), wctx: wctx(2).toString('hex'),
      wrapped: Buffer.concat([wrapNonce, gcm(deskKey, wrapNonce, wctx(2), dataKey)]).toString('hex'),
    },
  };
}

// --- the attestation of a door key (Ed25519, RFC 8032)
function attestation(name, version, notAfter) {
  const signer = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed(name + ' signer')]), format: 'der', type: 'pkcs8' });
  const scope = uuid(name + ' scope');
  const shown = publicRaw(secretKey(seed(name + ' door key')));
  const message = Buffer.concat([label('todoke.scopekey.v1'), scope, u8(1), u32(version), u64(notAfter), shown]);
  return {
    scope: text(scope), version, notAfter, publicKey: shown.toString('hex'),
    signer: createPublicKey(signer).export({ format: 'der', type: 'spki' }).toString('hex'),
    signerSecret: signer.export({ format: 'der', type: 'pkcs8' }).toString('hex'),
    attestation: Buffer.concat([u64(notAfter), sign(null, message, signer)]).toString('hex'),
  };
}

const address = Buffer.from('{"name":"届 花子","postalCode":"1000001","prefecture":"東京都","city":"千代田区"}', 'utf8');
console.log(JSON.stringify({
  vectors: [
    vector('empty', 1, 1, 1, 1, EMPTY, false),
    vector('address', 3, 1, 1, 1, address, false),
    vector('corrected address', 3, 7, 2, 3, address, false),
    vector('one below a block', 2, 1, 1, 65536, Buffer.alloc(127, 0x41), false),
    vector('one block', 2, 2, 1, 2147483647, Buffer.alloc(128, 0x80), false),
    vector('zeros at the end', 5, 1, 65535, 2, Buffer.alloc(300), false),
    vector('nobody', 4, 1, 1, 12, Buffer.from('12345678901234567890'), true),
  ],
  attestations: [attestation('attested', 4, 1798761600)],
}, null, 1));
