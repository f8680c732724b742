/* Texts of the scripts. The page carries them as data attributes of #words, so that a second language is a file. */
export function word(name, ...values) {
  const text = document.getElementById("words")?.dataset[name] ?? "";
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? "");
}

export function clockTime(date) {
  return date.toLocaleTimeString(document.documentElement.lang || undefined, { hour: "2-digit", minute: "2-digit" });
}
