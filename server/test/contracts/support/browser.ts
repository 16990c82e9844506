/** A browser of few means: keeps cookies, follows redirects until told to stop, posts forms. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /** Opens an address; stops at a redirect to `stopAt` and returns that address, else the page. */
  async open(
    address: string,
    stopAt = 'none:',
    form?: Record<string, string>,
  ): Promise<{ url: string; page: string }> {
    const response = await fetch(address, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const location = response.headers.get('location');
    if (location === null) return { url: address, page: await response.text() };
    const next = new URL(location, address).href;
    return next.startsWith(stopAt) ? { url: next, page: '' } : this.open(next, stopAt);
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (value.join('=') === '') this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}
