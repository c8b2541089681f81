// What the page itself says; what the bot says comes from the bot.
const TEXTS = {
  id: {
    simulation: 'Simulasi Telegram di komputer ini. Tidak ada yang dikirim ke Telegram.',
    leave: 'Orang lain',
    startTitle: 'Mulai mengobrol',
    name: 'Nama depan',
    language: 'Bahasa',
    begin: 'Mulai',
    known: 'Percakapan yang sudah ada',
    files: 'Kirim berkas',
    message: 'Pesan',
    placeholder: 'Tulis pesan',
    hint: 'Seret rekaman ke sini, atau tulis pesan.',
    send: 'Kirim',
    drop: 'Lepaskan rekaman di sini',
    chat: 'Percakapan',
    commands: 'Perintah',
    edited: 'diedit',
    change: 'Ubah pesan',
    sending: (done, all) => `Mengirim ${done} dari ${all}…`,
    gone: 'Simulator tidak menjawab; mencoba lagi…',
    failed: (why) => `Tidak berhasil: ${why}`,
    kinds: {voice: 'Pesan suara', video_note: 'Pesan video', photo: 'Foto', video: 'Video'},
  },
  en: {
    simulation: 'A simulation of Telegram on this computer. Nothing is sent to Telegram.',
    leave: 'Somebody else',
    startTitle: 'Start chatting',
    name: 'First name',
    language: 'Language',
    begin: 'Start',
    known: 'Chats there are',
    files: 'Send files',
    message: 'Message',
    placeholder: 'Write a message',
    hint: 'Drop recordings here, or write a message.',
    send: 'Send',
    drop: 'Drop recordings here',
    chat: 'Chat',
    commands: 'Commands',
    edited: 'edited',
    change: 'Edit message',
    sending: (done, all) => `Sending ${done} of ${all}…`,
    gone: 'The simulator does not answer; trying again…',
    failed: (why) => `That did not work: ${why}`,
    kinds: {voice: 'Voice message', video_note: 'Video message', photo: 'Photo', video: 'Video'},
  },
};

let current = TEXTS.id;

/** The texts in the language chosen. */
export const texts = () => current;

/** Chooses the language of the page. */
export function speak(language) {
  current = TEXTS[language] ?? TEXTS.en;
  document.documentElement.lang = current === TEXTS.id ? 'id' : 'en';
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = current[element.dataset.text];
  }
  document.getElementById('text').placeholder = current.placeholder;
  document.getElementById('chat').setAttribute('aria-label', current.chat);
  document.getElementById('messages').setAttribute('aria-label', current.message);
  document.getElementById('messages').dataset.hint = current.hint;
  document.getElementById('commands').setAttribute('aria-label', current.commands);
}
