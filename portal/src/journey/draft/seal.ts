/** Closes and opens what lies on this device, under one key. */
export interface Seal {
  /** `place` says where the bytes lie: moved to another place they do not open. */
  close(plain: Uint8Array<ArrayBuffer>, place: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects what was changed, moved, or closed with another key. */
  open(sealed: Uint8Array<ArrayBuffer>, place: string): Promise<Uint8Array<ArrayBuffer>>;
}

const IV_BYTES = 12;

/** AES-256-GCM under a key of 32 bytes in base64. Layout: iv, ciphertext with tag. Rejects where the browser has no WebCrypto. */
export async function createSeal(key: string): Promise<Seal> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const aes = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const settings = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(place),
  });
  return {
    async close(plain, place) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const body = await crypto.subtle.encrypt(settings(iv, place), aes, plain);
      const sealed = new Uint8Array(IV_BYTES + body.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(body), IV_BYTES);
      return sealed;
    },
    async open(sealed, place) {
      const [iv, body] = [sealed.slice(0, IV_BYTES), sealed.slice(IV_BYTES)];
      return new Uint8Array(await crypto.subtle.decrypt(settings(iv, place), aes, body));
    },
  };
}
