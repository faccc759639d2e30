#include "ingest/article/format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "ingest/article/ascii.h"

namespace quern {
namespace {

bool looks_like_html(std::string_view start) {
  const std::string tag = ascii_lower(std::string(start.substr(0, 14)));
  return tag.starts_with("<!doctype html") || tag.starts_with("<html") ||
         tag.starts_with("<head") || tag.starts_with("<body") || tag.starts_with("<article");
}

/// Header lines of a mail, up to an empty line or the end of what is known.
bool looks_like_mail(std::string_view start) {
  if (start.starts_with("From ")) start.remove_prefix(std::min(start.find('\n') + 1, start.size()));
  const std::size_t colon = start.find_first_of(": \n");
  if (colon >= start.size() || start[colon] != ':') return false;
  const std::string head = ascii_lower(std::string(start.substr(0, start.find("\n\n"))));
  static constexpr std::array<std::string_view, 3> kHeaders = {
      "\nmime-version:", "\nmessage-id:", "\nreceived:"};
  return std::any_of(kHeaders.begin(), kHeaders.end(), [&head](std::string_view header) {
    return head.find(header) != std::string::npos || head.starts_with(header.substr(1));
  });
}

/// A form that begins with bytes of its own; automatic if it is none of those.
InputFormat marked_format(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return InputFormat::pdf;
  if (bytes.starts_with("WARC/")) return InputFormat::warc;
  if (!bytes.starts_with("PK\x03\x04")) return InputFormat::automatic;
  static constexpr std::size_t kNameAt = 30;
  const std::string_view first = bytes.substr(std::min(kNameAt, bytes.size()));
  const bool is_office = first.starts_with("[Content_Types].xml") || first.starts_with("word/") ||
                         first.starts_with("_rels/") || first.starts_with("docProps/") ||
                         first.starts_with("mimetypeapplication/vnd.oasis.opendocument");
  return is_office ? InputFormat::office : InputFormat::zip;
}

/// "<?xml ...?><rss", with comments between.
bool looks_like_feed(std::string_view start) {
  if (!start.starts_with('<')) return false;
  return start.find("<rss") != std::string_view::npos ||
         start.find("<feed") != std::string_view::npos ||
         start.find("<rdf:RDF") != std::string_view::npos;
}

/// "# newdoc ..." or a first word line, "1<tab>China<tab>...".
bool looks_like_conllu(std::string_view start) {
  static constexpr std::array<std::string_view, 4> kComments = {"# newdoc", "# sent_id",
                                                                "# text = ", "# global.columns"};
  const bool has_comment =
      std::any_of(kComments.begin(), kComments.end(),
                  [start](std::string_view comment) { return start.starts_with(comment); });
  if (has_comment) return true;
  const std::string_view line = start.substr(0, start.find('\n'));
  return line.starts_with("1\t") && std::count(line.begin(), line.end(), '\t') == 9;
}

/// The first thing in the list or object that begins there is an object, a list or a key.
bool looks_like_json(std::string_view start) {
  const std::size_t next = start.find_first_not_of(" \t\r\n", 1);
  if (next == std::string_view::npos) return false;
  const char inner = start[next];
  return start.front() == '{' ? inner == '"' : start.front() == '[' && inner == '{';
}

/// Nothing if it is no JSON.
std::optional<InputFormat> json_format(std::string_view start) {
  if (!looks_like_json(start)) return std::nullopt;
  if (start.front() == '[') return InputFormat::json;
  const std::size_t end = start.find('\n');
  std::string_view line = start.substr(0, end);
  // The longest part of such a line is the sentence; its key comes early as we write it.
  const bool has_fact = line.find("\"sentence_text\"") != std::string_view::npos;
  const bool has_reading = line.starts_with("{\"document\":");  // Of a document without facts.
  if (has_fact || has_reading) return InputFormat::facts;
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  const bool is_line = end == std::string_view::npos || line.ends_with('}') ||
                       start.substr(end + 1).starts_with('{');
  return is_line ? InputFormat::jsonl : InputFormat::json;
}

}  // namespace

InputFormat format_of_name(const std::filesystem::path& path) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, InputFormat>>({
      {".txt", InputFormat::text},      {".text", InputFormat::text},
      {".html", InputFormat::html},     {".htm", InputFormat::html},
      {".xhtml", InputFormat::html},    {".jsonl", InputFormat::jsonl},
      {".ndjson", InputFormat::jsonl},  {".json", InputFormat::json},
      {".csv", InputFormat::csv},       {".tsv", InputFormat::csv},
      {".md", InputFormat::markdown},   {".markdown", InputFormat::markdown},
      {".rss", InputFormat::feed},      {".atom", InputFormat::feed},
      {".xml", InputFormat::feed},      {".eml", InputFormat::mail},
      {".mht", InputFormat::mail},      {".mhtml", InputFormat::mail},
      {".mbox", InputFormat::mbox},     {".pdf", InputFormat::pdf},
      {".docx", InputFormat::office},   {".odt", InputFormat::office},
      {".zip", InputFormat::zip},       {".warc", InputFormat::warc},
      {".conllu", InputFormat::conllu},
  });
  std::filesystem::path name = path.filename();
  if (ascii_lower(name.extension().string()) == ".gz") name = name.stem();
  const std::string extension = ascii_lower(name.extension().string());
  if (ascii_lower(name.stem().string()) == "readme") return InputFormat::automatic;
  for (const auto& [known, format] : kNames) {
    if (extension == known) return format;
  }
  return InputFormat::automatic;
}

bool is_packed(InputFormat format) {
  return format == InputFormat::pdf || format == InputFormat::warc ||
         format == InputFormat::office || format == InputFormat::zip;
}

std::string foreign_form(std::string_view first_bytes) {
  static constexpr auto kForms = std::to_array<std::array<std::string_view, 3>>({
      {"\xFF\xD8\xFF", "a JPEG picture", ""},
      {"\x89PNG", "a PNG picture", ""},
      {"GIF8", "a GIF picture", ""},
      {"RIFF", "a sound, a film or a WebP picture", ""},
      {"ID3", "an MP3 sound", ""},
      {"OggS", "an Ogg sound", ""},
      {"\x7F"
       "ELF",
       "a program", ""},
      {"\xD0\xCF\x11\xE0", "a file of an old office program", "save it as DOCX"},
      {"{\\rtf", "a file in Rich Text Format", "save it as DOCX"},
      {"SQLite format 3", "an SQLite database", "read it with quern-query --db"},
      {"BZh", "packed with bzip2", "unpack it with bunzip2"},
      {"\xFD"
       "7zXZ",
       "packed with xz", "unpack it with unxz"},
      {"\x28\xB5\x2F\xFD", "packed with zstd", "unpack it with unzstd"},
      {"7z\xBC\xAF", "a 7z archive", "unpack it first"},
      {"Rar!", "a RAR archive", "unpack it first"},
      {"%!PS", "PostScript", "turn it into a PDF with ps2pdf"},
      {"PAR1", "a Parquet file", "write its rows as JSON lines"},
  });
  for (const auto& [mark, what, way_out] : kForms) {
    if (!first_bytes.starts_with(mark)) continue;
    const std::string_view advice = way_out.empty() ? "give the article's text" : way_out;
    return std::string(what) + "; " + std::string(advice);
  }
  static constexpr std::size_t kTarMark = 257;
  if (first_bytes.substr(std::min(kTarMark, first_bytes.size())).starts_with("ustar")) {
    return "a tar archive; unpack it with tar -xf";
  }
  return {};
}

InputFormat format_of_content(std::string_view first_bytes) {
  const InputFormat marked = marked_format(first_bytes);
  if (marked != InputFormat::automatic) return marked;
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (first_bytes.starts_with(kByteOrderMark)) first_bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t start = first_bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return InputFormat::text;
  first_bytes.remove_prefix(start);
  if (const std::optional<InputFormat> format = json_format(first_bytes)) return *format;
  const std::size_t root = first_bytes.starts_with("<?xml") ? first_bytes.find('<', 1) : 0;
  if (looks_like_html(first_bytes.substr(std::min(root, first_bytes.size()))))
    return InputFormat::html;
  if (looks_like_feed(first_bytes)) return InputFormat::feed;
  if (looks_like_conllu(first_bytes)) return InputFormat::conllu;
  if (looks_like_mail(first_bytes)) {
    return first_bytes.starts_with("From ") ? InputFormat::mbox : InputFormat::mail;
  }
  return InputFormat::text;
}

}  // namespace quern
