# shellcheck shell=bash

help() {
  cat <<'TEXT'
Rekap: spoken drink orders in, one table out; photos and sentences in, drafts in a shop out.

  ./rekap demo               30 voice notes through a simulated Telegram, from nothing to the CSV; leaves nothing running
  ./rekap demo shop          photos, a voice note and sentences of an owner become drafts and prices in a simulated shop
  ./rekap up                 starts it to stay, and prints URLs and tokens; a second time, starts again what has ended.
                             With REKAP_TELEGRAM_TOKEN (or ..._TOKEN_FILE) it is your bot in Telegram; without, a simulated
                             Telegram to chat with in a browser; with REKAP_TELEGRAM_API_URL, the Telegram there
  ./rekap status             what runs, where, how big
  ./rekap logs [SERVICE]     the last lines of all logs, or more of one (REKAP_FOLLOW=1 follows it)
  ./rekap key USER_ID        prints a user's key, which opens this user's reports alone
  ./rekap replay QUEUE       returns parked messages to their queue: stt, extraction, report,
                             proposal, decision, action, gateway or updates
  ./rekap down               stops what `up` has started
  ./rekap transcribe FILE... prints the transcripts of recordings, a line of JSON each
  ./rekap model [NAME]       downloads a Whisper model for offline speech recognition; without a name, lists the models
  ./rekap extract FILE|-     reads lines {"id","text"}, prints the records in them
  ./rekap eval text FILE     measures extraction against known answers: shares by column and record, cost, time
  ./rekap eval audio FOLDER  the same for recordings (samples), with the words that were misheard; --json prints JSON
  ./rekap eval decisions     measures what is proposed for messages of shop owners: exact fields, and values that are silently wrong
  ./rekap bench              files per second, latency, CPU, memory, starts, on this machine; --medium and --quick take less
                             time, --json prints JSON alone, --yardstick measures another design beside (docs/performance.md)
  ./rekap test [--quick]     all checks and tests, as CI runs them; --quick leaves out those with real dependencies
  ./rekap setup              installs what is missing on this machine, also for the tests

Settings are environment variables, REKAP_...; docs/settings.md has the table. State lies in .rekap/ (REKAP_STATE moves it).
TEXT
}
