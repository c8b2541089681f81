// Plays the seconds of a recording that a value was read from. A recording is fetched with the token, once.
const BEFORE = 0.25;
const AFTER = 0.4;

export class Sound {
  #fetch;
  #changed;
  #audio = new Audio();
  #addresses = new Map();
  #end = Infinity;
  #wanted = 0;

  /**
   * @param fetch gives the recording of a file as a blob
   * @param changed is called when it begins or stops
   */
  constructor(fetch, changed) {
    this.#fetch = fetch;
    this.#changed = changed;
    this.#audio.addEventListener('timeupdate', () => {
      if (this.#audio.currentTime >= this.#end) this.#audio.pause();
    });
    for (const event of ['play', 'pause', 'ended']) this.#audio.addEventListener(event, () => this.#changed());
  }

  get playing() {
    return !this.#audio.paused && !this.#audio.ended;
  }

  /** The seconds of the recording at which it stands. */
  get time() {
    return this.#audio.currentTime;
  }

  stop() {
    this.#wanted++;
    this.#audio.pause();
  }

  /** Where a recording that was fetched lies, to be saved. */
  address(file) {
    return this.#addresses.get(file) ?? null;
  }

  /** Plays from one second to another, or all of it; resolves once it has begun. */
  async play(file, from, to) {
    const turn = ++this.#wanted;
    this.#audio.pause();
    if (!this.#addresses.has(file)) {
      const blob = await this.#fetch(file);
      if (!this.#addresses.has(file)) this.#addresses.set(file, URL.createObjectURL(blob));
    }
    if (turn !== this.#wanted) return;
    const address = this.#addresses.get(file);
    if (this.#audio.src !== address) {
      this.#audio.src = address;
      await this.#loaded();
      if (turn !== this.#wanted) return;
    }
    this.#audio.currentTime = from === null ? 0 : Math.max(0, from - BEFORE);
    this.#end = to === null ? Infinity : to + AFTER;
    await this.#audio.play();
  }

  #loaded() {
    return new Promise((resolve, reject) => {
      this.#audio.addEventListener('loadedmetadata', resolve, {once: true});
      this.#audio.addEventListener('error', () => reject(new UnplayableError()), {once: true});
    });
  }
}

export class UnplayableError extends Error {}
