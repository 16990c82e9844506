import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FileReference } from '../file/field';
import { FileInput } from '../file/Input';
import type { InputProps, InputServices } from '../input';
import { asFiles, type PictureSettings } from './field';

export function PictureInput(props: InputProps<readonly FileReference[], PictureSettings>): ReactNode {
  const { services, previewOf } = usePreviews(props.services);
  return (
    <FileInput
      {...props}
      settings={asFiles(props.settings)}
      services={services}
      noun="picture"
      previewOf={previewOf}
    />
  );
}

/** Shows what was chosen in this visit from the person's own device: the server holds it back while it is looked at for viruses. */
function usePreviews(services: InputServices) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const made = useRef<string[]>([]);
  useEffect(() => {
    const urls = made.current;
    return () => urls.forEach((url) => URL.revokeObjectURL(url));
  }, []);
  return {
    previewOf: (fileId: string) => chosen.get(fileId) ?? services.fileUrl(fileId),
    services: {
      ...services,
      async upload(...[picture, ...rest]: Parameters<InputServices['upload']>) {
        const stored = await services.upload(picture, ...rest);
        const url = URL.createObjectURL(picture);
        made.current.push(url);
        setChosen((known) => new Map(known).set(stored.id, url));
        return stored;
      },
    },
  };
}
