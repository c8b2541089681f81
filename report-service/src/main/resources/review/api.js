// Calls the API with the token of the link. It stands in the fragment of the address, which browsers send to nobody.
const PREFIX = 'rrl_';

/** A call was refused; the text is for the person. */
export class Refusal extends Error {
  /**
   * @param status of the answer; 0 if there was none
   * @param problem document, such as `{code, detail}`
   */
  constructor(status, problem) {
    super(problem.detail ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

export class Api {
  #token;
  #report;
  #language;
  expiresAt;

  /**
   * @param fragment of the address, with its #
   * @param language gives the one to be answered in
   */
  constructor(fragment, language) {
    this.#token = fragment.slice(1);
    this.#language = language;
    // Report, generation, expiry, signature.
    const bytes = Uint8Array.from(
      atob(this.#token.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.charCodeAt(0),
    );
    const hex = [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    this.#report = new URL(`api/v1/reports/${id}`, document.baseURI).href;
    this.expiresAt = new Date(Number(new DataView(bytes.buffer).getBigInt64(20)) * 1000);
  }

  static opens(fragment) {
    return fragment.length > 80 && fragment.startsWith(`#${PREFIX}`);
  }

  async report() {
    return (await this.#call('GET', '')).json();
  }

  async audio(file) {
    return (await this.#call('GET', `/files/${file}/audio`)).blob();
  }

  async csv() {
    return (await this.#call('GET', '/report.csv')).blob();
  }

  announce() {
    return this.#call('POST', '/announce');
  }

  correct(version, n, change) {
    return this.#call('PATCH', `/records/${n}`, version, change);
  }

  add(version, values) {
    return this.#call('POST', '/records', version, {values});
  }

  remove(version, n) {
    return this.#call('DELETE', `/records/${n}`, version);
  }

  async #call(method, path, version, body) {
    const headers = {'Authorization': `Bearer ${this.#token}`, 'Accept-Language': this.#language()};
    if (version !== undefined) headers['If-Match'] = `"${version}"`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    let answer;
    try {
      answer = await fetch(this.#report + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
      });
    } catch {
      throw new Refusal(0, {});
    }
    if (!answer.ok) {
      throw new Refusal(answer.status, await answer.json().catch(() => ({})));
    }
    return answer;
  }
}
