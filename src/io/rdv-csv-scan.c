/* rdv-csv-scan.c: see rdv-csv-scan.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-csv-scan.h"

#include <string.h>

/* So many lines show what parts them. */
#define SAMPLE_LINES 50
/* So many lines may stand above a table. */
#define CAPTION_LINES 10
/* In the Cyrillic encoding whole words are of bytes above 127, in the Western one single letters. */
#define CYRILLIC_RUN 3

/* What Excel puts before the separator, in a first line of its own. */
#define SAID        "sep="
#define SAID_LENGTH 4

typedef enum
{
  AT_FIELD, /* nothing of the field has come */
  PLAIN,
  QUOTED,
  AFTER_QUOTE, /* a quote in a quoted field: its end, or the first of two */
} State;

struct _RdvCsvScan
{
  RdvTable *table;
  char separator;
  const char *charset;
  State state;
  GString *field;
  guint32 column; /* of the field being read */
  gboolean has_row;
  gboolean after_cr;
  guint mark; /* bytes of the byte order mark that were seen */
  guint line, character;
  guint field_line, field_character;
};

RdvCsvScan *
rdv_csv_scan_new (RdvTable *table, char separator, const char *charset)
{
  RdvCsvScan *self = g_new0 (RdvCsvScan, 1);

  self->table = table;
  self->separator = separator;
  self->charset = charset;
  self->field = g_string_new (NULL);
  self->line = self->character = 1;
  return self;
}

void
rdv_csv_scan_free (RdvCsvScan *self)
{
  g_string_free (self->field, TRUE);
  g_free (self);
}

static void
begin_field (RdvCsvScan *self)
{
  if (!self->has_row)
    rdv_table_begin_row (self->table, self->line, self->character, NULL);
  self->has_row = TRUE;
  self->field_line = self->line;
  self->field_character = self->character;
}

/* "sep=;" as the first line is no row: Excel writes it, with or without quotes, to say what parts the
 * columns. */
static gboolean
says_separator (const RdvCsvScan *self)
{
  return self->field_line == 1 && self->column == 0 && self->field->len <= SAID_LENGTH + 1 &&
         g_ascii_strncasecmp (self->field->str, SAID, SAID_LENGTH) == 0;
}

static void
end_field (RdvCsvScan *self)
{
  const char *text = self->field->str;
  g_autofree char *made = NULL;

  if (says_separator (self))
    g_string_truncate (self->field, 0);

  /* a zero byte would end the text */
  if (memchr (text, 0, self->field->len) != NULL || !g_utf8_validate (text, (gssize)self->field->len, NULL))
    {
      gsize n = strlen (text);

      if (self->charset != NULL && !g_utf8_validate (text, (gssize)n, NULL))
        made = g_convert_with_fallback (text, (gssize)n, "UTF-8", self->charset, "\xEF\xBF\xBD", NULL, NULL,
                                        NULL);
      if (made == NULL)
        made = g_utf8_make_valid (text, (gssize)n);
    }
  if (self->field->len > 0)
    rdv_table_add_cell (self->table, self->column, made != NULL ? made : text,
                        made != NULL ? strlen (made) : self->field->len, self->field_line,
                        self->field_character);
  g_string_truncate (self->field, 0);
  self->state = AT_FIELD;
  self->column++;
}

static void
end_row (RdvCsvScan *self)
{
  if (self->has_row)
    {
      end_field (self);
      rdv_table_drop_empty_row (self->table);
    }
  self->state = AT_FIELD;
  self->has_row = FALSE;
  self->column = 0;
}

/* A byte that is neither in quotes nor one that counts. */
static void
take_plain (RdvCsvScan *self, char c)
{
  if (self->state == AT_FIELD)
    begin_field (self);
  if (c == self->separator)
    end_field (self);
  else if (c == '"' && self->state == AT_FIELD)
    self->state = QUOTED;
  else
    {
      g_string_append_c (self->field, c);
      if (self->state == AT_FIELD)
        self->state = PLAIN;
    }
}

static void
take (RdvCsvScan *self, char c)
{
  if (self->state == QUOTED)
    {
      if (c == '"')
        self->state = AFTER_QUOTE;
      else
        g_string_append_c (self->field, c);
      return;
    }
  if (self->state == AFTER_QUOTE)
    {
      self->state = c == '"' ? QUOTED : PLAIN;
      if (c == '"')
        {
          g_string_append_c (self->field, c);
          return;
        }
    }
  if (c == '\r' || c == '\n')
    {
      if (c != '\n' || !self->after_cr)
        end_row (self);
    }
  else
    take_plain (self, c);
}

static void
advance (RdvCsvScan *self, guchar c)
{
  if (c == '\n' && self->after_cr)
    ; /* the second half of CR LF */
  else if (c == '\n' || c == '\r')
    {
      self->line++;
      self->character = 1;
    }
  else if ((c & 0xC0) != 0x80)
    self->character++;
  self->after_cr = c == '\r';
}

/* Plain text goes over in one piece. */
static gsize
take_run (RdvCsvScan *self, const char *bytes, gsize length)
{
  gsize n = 0;

  if (self->state != PLAIN && self->state != QUOTED)
    return 0;
  while (n < length && bytes[n] != '"' && bytes[n] != '\r' && bytes[n] != '\n' &&
         (self->state == QUOTED || bytes[n] != self->separator))
    {
      self->character += ((guchar)bytes[n] & 0xC0) != 0x80;
      n++;
    }
  g_string_append_len (self->field, bytes, (gssize)n);
  if (n > 0)
    self->after_cr = FALSE;
  return n;
}

void
rdv_csv_scan_push (RdvCsvScan *self, const char *bytes, gsize length)
{
  static const char bom[] = "\xEF\xBB\xBF";
  gsize i = 0;

  while (i < length && self->mark < 3 && bytes[i] == bom[self->mark])
    {
      self->mark++;
      i++;
    }
  /* whatever came instead is no mark, and no text either when only a part of it came */
  if (i < length)
    self->mark = 3;
  while (i < length)
    {
      i += take_run (self, bytes + i, length - i);
      if (i == length)
        break;
      take (self, bytes[i]);
      advance (self, (guchar)bytes[i]);
      i++;
    }
}

gboolean
rdv_csv_scan_finish (RdvCsvScan *self, guint *line, guint *character)
{
  gboolean is_whole = self->state != QUOTED;

  *line = self->field_line;
  *character = self->field_character;
  end_row (self);
  return is_whole;
}

/* How many of the first rows have as many fields as the first one, which has more than one; and how many
 * those are. */
static guint
count_alike (const char *head, gsize length, char separator, guint *n_fields)
{
  guint n_lines = 0, n_alike = 0, n = 1;
  gboolean is_quoted = FALSE, is_blank = TRUE;

  *n_fields = 0;
  for (gsize i = 0; i < length && n_lines < SAMPLE_LINES; i++)
    {
      char c = head[i];

      if (c == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && c == separator)
        n++;
      else if (!is_quoted && (c == '\n' || c == '\r'))
        {
          if (!is_blank || n > 1)
            {
              n_lines++;
              if (*n_fields == 0)
                *n_fields = n;
              n_alike += n == *n_fields;
            }
          n = 1;
          is_blank = TRUE;
          continue;
        }
      is_blank &= c == ' ';
    }
  if (n_lines < SAMPLE_LINES && !is_blank && (n == *n_fields || n_lines == 0))
    {
      *n_fields = n_lines == 0 ? n : *n_fields;
      n_alike++;
    }
  return *n_fields > 1 ? n_alike : 0;
}

/* The separator that the first line says, or 0. */
static char
find_said_separator (const char *head, gsize length)
{
  gsize at = length >= 3 && memcmp (head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  gboolean is_quoted = at < length && head[at] == '"';
  gsize said, end;

  at += is_quoted;
  said = at + SAID_LENGTH;
  end = said + 1 + is_quoted;
  if (end >= length || g_ascii_strncasecmp (head + at, SAID, SAID_LENGTH) != 0 ||
      (head[end] != '\r' && head[end] != '\n') || (is_quoted && head[end - 1] != '"'))
    return 0;
  return g_ascii_isgraph (head[said]) || head[said] == '\t' ? head[said] : 0;
}

char
rdv_csv_scan_find_separator (const char *head, gsize length)
{
  static const char separators[] = { ',', ';', '\t', '|' };
  char best = find_said_separator (head, length);
  guint best_score = 0;

  if (best != 0)
    return best;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n_fields;
      guint score = count_alike (head, length, separators[i], &n_fields) * MIN (n_fields, 50);

      if (score > best_score)
        {
          best_score = score;
          best = separators[i];
        }
    }
  return best;
}

gsize
rdv_csv_scan_find_begin (const char *head, gsize length, guint *line)
{
  *line = 1;
  if (rdv_csv_scan_find_separator (head, length) != 0)
    return 0;
  for (gsize i = 0; i < length && *line <= CAPTION_LINES; i++)
    {
      gboolean is_pair = head[i] == '\r' && i + 1 < length && head[i + 1] == '\n';

      if (is_pair || (head[i] != '\n' && head[i] != '\r'))
        continue;
      (*line)++;
      if (rdv_csv_scan_find_separator (head + i + 1, length - i - 1) != 0 &&
          (i + 1 == length || (head[i + 1] != '\n' && head[i + 1] != '\r')))
        return i + 1;
    }
  return 0;
}

const char *
rdv_csv_scan_find_charset (const char *head, gsize length)
{
  const char *end;
  guint run = 0, longest = 0;

  /* the end of the head may cut a letter */
  if (g_utf8_validate (head, (gssize)length, &end) || g_utf8_get_char_validated (end, head + length - end) == (gunichar)-2)
    return NULL;
  for (gsize i = 0; i < length; i++)
    {
      run = (guchar)head[i] >= 0x80 ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  return longest >= CYRILLIC_RUN ? "WINDOWS-1251" : "WINDOWS-1252";
}
