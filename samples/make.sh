#!/bin/sh
# Makes the recordings of this folder and of shop/ again from their sentences.tsv. Needs espeak-ng and ffmpeg (with libopus and libmp3lame).
# Usage: samples/make.sh [folder]     without an argument the recordings beside this script are replaced
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$here}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$target"

for tool in espeak-ng ffmpeg; do
  command -v "$tool" > /dev/null || { echo "make.sh: $tool is not installed" >&2; exit 1; }
done

# A fixed seed, no dates and no encoder versions in the files: the same tools make the same bytes.
quietly() {
  ffmpeg -nostdin -loglevel error -y "$@"
}

encode() {
  wav=$1
  out=$2
  plain="-map_metadata -1 -fflags +bitexact -flags:a +bitexact -ac 1"
  # shellcheck disable=SC2086
  case $out in
    *.ogg) quietly -i "$wav" $plain -ar 48000 -c:a libopus -b:a 32k -application voip "$out" ;;
    *.mp3) quietly -i "$wav" $plain -ar 24000 -c:a libmp3lame -b:a 64k "$out" ;;
    *.m4a) quietly -i "$wav" $plain -ar 24000 -c:a aac -b:a 56k "$out" ;;
    *.wav) quietly -i "$wav" $plain -ar 16000 -c:a pcm_s16le "$out" ;;
    *) echo "make.sh: no encoder for $out" >&2; exit 1 ;;
  esac
}

tab=$(printf '\t')
for list in sentences.tsv shop/sentences.tsv; do
  folder=$(dirname "$list")
  mkdir -p "$target/$folder"
  tail -n +2 "$here/$list" | while IFS="$tab" read -r file voice speed pitch container text; do
    case $voice in
      silence) quietly -f lavfi -i "anoisesrc=color=brown:amplitude=0.0005:seed=12:duration=3:sample_rate=16000" "$scratch/take.wav" ;;
      noise) quietly -f lavfi -i "anoisesrc=color=pink:amplitude=0.3:seed=26:duration=4:sample_rate=16000" "$scratch/take.wav" ;;
      *) espeak-ng -v "$voice" -s "$speed" -p "$pitch" -w "$scratch/take.wav" "$text" ;;
    esac
    encode "$scratch/take.wav" "$target/$folder/$file"
  done
done
