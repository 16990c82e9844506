import { screen, waitFor, within } from '@testing-library/react';
import { SERVICES } from '../../react/testing/build-form';
import { renderField } from '../../react/testing/render-field';
import type { InputServices, UploadedFile } from '../input';

const contract = new File(['%PDF contratto'], 'contratto.pdf', { type: 'application/pdf' });

/** A host that keeps files, and whose uploads end when the test says so. */
function host(kept = new Map<string, File>()) {
  const uploads: { arrive(status?: UploadedFile['status']): void; fail(): void }[] = [];
  const services: InputServices = {
    ...SERVICES,
    upload: ({ name, size, type: mime }) =>
      new Promise((resolve, reject) =>
        uploads.push({
          arrive: (status = 'clean') => resolve({ id: 'f1', sha256: 'x', name, size, mime, status }),
          fail: () => reject(new Error('no network')),
        }),
      ),
    waitingFiles: {
      keep: (path, file) => Promise.resolve(`${path}-${kept.set(`${path}-1`, file).size}`),
      at: (path) =>
        Promise.resolve([...kept].flatMap(([id, file]) => (id.startsWith(`${path}-`) ? [{ id, file }] : []))),
      drop: (id) => Promise.resolve(void kept.delete(id)),
    },
  };
  return { services, uploads, kept };
}

const row = () => screen.findByRole('listitem');

describe('a chosen file', () => {
  it('is kept from the moment it is chosen until it has arrived', async () => {
    const { services, uploads, kept } = host();
    const { user, container, read } = renderField('file', {}, { services });
    await user.upload(container.querySelector<HTMLInputElement>('input[type=file]') ?? fail(), contract);
    expect(kept.size).toBe(1);
    uploads[0]?.fail();
    await within(await row()).findByRole('alert');
    expect(kept.size).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Riprova a caricare contratto.pdf' }));
    uploads[1]?.arrive();
    await waitFor(() => expect(read()).toMatchObject([{ id: 'f1', name: 'contratto.pdf' }]));
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('that an earlier visit could not send is sent now', async () => {
    const { services, uploads, kept } = host(new Map([['Domanda-1', contract]]));
    const { read } = renderField('file', {}, { services });
    expect((await row()).textContent).toContain('contratto.pdf');
    uploads[0]?.arrive();
    await waitFor(() => expect(read()).toMatchObject([{ id: 'f1' }]));
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('of an earlier visit without room any more says so, and goes when it is taken away', async () => {
    const { services, uploads, kept } = host(new Map([['Domanda-1', contract]]));
    const answer = [{ id: 'f0', name: 'altro.pdf', size: 9, mime: 'application/pdf', sha256: 'y' }];
    const { user } = renderField('file', {}, { services, answer });
    await user.click(await screen.findByRole('button', { name: 'Togli contratto.pdf dall’elenco' }));
    expect(uploads).toEqual([]);
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('that was refused for what it holds is not kept', async () => {
    const { services, uploads, kept } = host(new Map([['Domanda-1', contract]]));
    renderField('file', {}, { services });
    await row();
    uploads[0]?.arrive('infected');
    await within(await row()).findByRole('alert');
    expect(kept.size).toBe(0);
  });
});

function fail(): never {
  throw new Error('There is no place for files');
}

describe('a document that was given before', () => {
  const DOCUMENT = {
    id: 'g1',
    name: 'affitto.pdf',
    size: 2048,
    service: 'Contributo affitto',
    givenOn: '2026-02-01',
  };
  const hosted = (use: NonNullable<InputServices['givenDocuments']>['use']): InputServices => ({
    ...SERVICES,
    givenDocuments: { at: () => Promise.resolve([DOCUMENT]), use },
  });

  it('is offered with where it comes from, and used by choice', async () => {
    const copy = { id: 'c1', name: 'affitto.pdf', size: 2048, mime: 'application/pdf', sha256: 'x' };
    const services = hosted(() => Promise.resolve({ ...copy, status: 'clean' as const }));
    const { user, read } = renderField('file', { reuse: true }, { services });
    await user.click(await screen.findByRole('button', { name: 'Usa un documento che hai già dato' }));
    expect(screen.getByRole('list', { name: 'Documenti che hai già dato' }).textContent).toContain(
      'Contributo affitto, 01/02/2026',
    );
    await user.click(screen.getByRole('button', { name: 'Usa questo documento: affitto.pdf' }));
    await waitFor(() => expect(read()).toEqual([copy]));
  });

  it('says why it cannot be used, and leaves the answer as it is', async () => {
    const services = hosted(() => Promise.resolve({ refused: 'Questo documento non c’è più.' }));
    const { user, read } = renderField('file', { reuse: true }, { services });
    await user.click(await screen.findByRole('button', { name: 'Usa un documento che hai già dato' }));
    await user.click(screen.getByRole('button', { name: 'Usa questo documento: affitto.pdf' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Questo documento non c’è più.');
    expect(read()).toBeNull();
  });
});
