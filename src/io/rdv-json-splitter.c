/* rdv-json-splitter.c: see rdv-json-splitter.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-splitter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-error.h"
#include "rdv-json-token.h"

/* What the grammar allows next. */
typedef enum
{
  STATE_START, /* the root, or the value of a line */
  STATE_VALUE,
  STATE_VALUE_OR_END, /* after "[" */
  STATE_KEY_OR_END,   /* after "{" */
  STATE_KEY,
  STATE_COLON,
  STATE_COMMA_OR_END,
  STATE_TOKEN,     /* inside a text, number or word */
  STATE_AFTER,     /* after the root, or after the value of a line */
  STATE_SKIP_LINE, /* the rest of a line that is not JSON */
} State;

struct _RdvJsonSplitter
{
  char *name;
  const char *const *split;
  const char *lines_key;
  RdvJsonSplitterFuncs funcs;
  gpointer user_data;

  State state;
  RdvJsonToken token;
  gboolean token_is_key;
  char stack[RDV_JSON_MAX_DEPTH]; /* '{' or '[' */
  guint depth;

  /* where the next character stands */
  guint64 offset;
  guint line;
  guint column;
  gboolean after_cr;

  /* the first bytes, held back until the encoding is clear */
  char head[4];
  guint n_head;
  gboolean head_is_done;

  /* the chunk being scanned, and the part of it that belongs to the piece being collected */
  const char *chunk;
  gsize position;
  gsize mark;
  gboolean is_collecting;
  GString *piece;
  guint64 piece_offset;
  guint piece_line;
  guint piece_column;

  /* the comma that was seen last, and those of the piece that need no follower */
  guint64 comma_offset;
  guint comma_line, comma_column;
  GArray *last_commas; /* of guint64, their offsets */

  const char *fault; /* why the scan stopped */
  char *key;
  gboolean root_is_object;
  gboolean root_is_list; /* and may be one */
  gboolean may_be_list;
  guint root_end_line;
  gboolean is_splitting; /* inside an array that is handed out by element */
  gboolean may_have_lines;
  gboolean has_lines;
  guint index;
};

RdvJsonSplitter *
rdv_json_splitter_new (const char *name,
                       const char *const *split,
                       const char *lines_key,
                       const RdvJsonSplitterFuncs *funcs,
                       gpointer user_data)
{
  RdvJsonSplitter *self = g_new0 (RdvJsonSplitter, 1);

  self->name = g_strdup (name);
  self->split = split;
  self->lines_key = lines_key;
  self->may_have_lines = lines_key != NULL;
  self->funcs = *funcs;
  self->user_data = user_data;
  self->line = 1;
  self->column = 1;
  self->piece = g_string_new (NULL);
  self->last_commas = g_array_new (FALSE, FALSE, sizeof (guint64));
  return self;
}

void
rdv_json_splitter_free (RdvJsonSplitter *self)
{
  g_free (self->name);
  g_free (self->key);
  g_string_free (self->piece, TRUE);
  g_array_unref (self->last_commas);
  g_free (self);
}

void
rdv_json_splitter_allow_list (RdvJsonSplitter *self)
{
  self->may_be_list = TRUE;
}

void
rdv_json_splitter_set_place (RdvJsonSplitter *self, guint line, guint column)
{
  self->line = line;
  self->column = column;
}

const char *
rdv_json_splitter_get_fault (RdvJsonSplitter *self, guint *line, guint *column)
{
  *line = self->line;
  *column = self->column;
  return self->fault;
}

gboolean
rdv_json_splitter_has_lines (RdvJsonSplitter *self)
{
  return self->has_lines;
}

static void
begin_collecting (RdvJsonSplitter *self)
{
  g_string_truncate (self->piece, 0);
  g_array_set_size (self->last_commas, 0);
  self->is_collecting = TRUE;
  self->mark = self->position;
  self->piece_offset = self->offset;
  self->piece_line = self->line;
  self->piece_column = self->column;
}

/* @end: where in the chunk the piece ends, exclusive. */
static void
end_collecting (RdvJsonSplitter *self, gsize end)
{
  g_string_append_len (self->piece, self->chunk + self->mark, (gssize)(end - self->mark));
  self->is_collecting = FALSE;
  for (guint i = 0; i < self->last_commas->len; i++)
    self->piece->str[g_array_index (self->last_commas, guint64, i) - self->piece_offset] = ' ';
}

/* A fault at the place of the scan: the end of the whole, or of one line only. */
static gboolean
fail (RdvJsonSplitter *self, RdvError code, const char *reason, GError **error)
{
  if (self->has_lines)
    {
      RdvJsonPiece place = { self->lines_key, self->index, NULL, 0, self->offset, self->line, self->column };

      if (self->is_collecting)
        end_collecting (self, self->position);
      else
        g_string_truncate (self->piece, 0);
      place.bytes = self->piece->str;
      place.length = self->piece->len;
      self->funcs.bad_line (&place, reason, self->user_data);
      self->index++;
      self->depth = 0;
      self->state = STATE_SKIP_LINE;
      return TRUE;
    }

  self->fault = reason;
  /* TRANSLATORS: a file's name, a place in it, and one or two sentences that say what is wrong and what to do
   */
  g_set_error (error, RDV_ERROR, code, _ ("“%s” cannot be read beyond line %u, column %u. %s"), self->name,
               self->line, self->column, reason);
  return FALSE;
}

static gboolean
fail_unexpected (RdvJsonSplitter *self, guchar c, GError **error)
{
  const char *reason = NULL;

  if (c == 0)
    reason = _ ("There is a zero byte: this is not a text file. Choose a timeline file.");
  else
    switch (self->state)
      {
      case STATE_START:
        reason = _ ("This is not JSON, which begins with a brace. Choose a timeline file.");
        break;
      case STATE_KEY:
      case STATE_KEY_OR_END:
        reason = _ ("A name in double quotes was expected here. Correct the file at this place.");
        break;
      case STATE_COLON:
        reason = _ ("A colon was expected here. Correct the file at this place.");
        break;
      case STATE_COMMA_OR_END:
        reason = self->stack[self->depth - 1] == '{'
                     ? _ ("A comma or a closing brace was expected here. Correct the file at this place.")
                     : _ ("A comma or a closing bracket was expected here. Correct the file at this place.");
        break;
      case STATE_AFTER:
        reason = _ ("The timeline has ended before this place, but something follows. Remove what follows.");
        break;
      default:
        reason = _ ("A value was expected here. Correct the file at this place.");
        break;
      }
  return fail (self, RDV_ERROR_SYNTAX, reason, error);
}

static gboolean
hand_out (RdvJsonSplitter *self, guint index, GError **error)
{
  RdvJsonPiece piece = {
    .key = self->has_lines ? self->lines_key : self->root_is_list ? NULL : self->key,
    .index = index,
    .bytes = self->piece->str,
    .length = self->piece->len,
    .offset = self->piece_offset,
    .line = self->piece_line,
    .column = self->piece_column,
  };

  return self->funcs.piece (&piece, self->user_data, error);
}

/* A value begins at this place with @c. */
static void
value_begins (RdvJsonSplitter *self, guchar c)
{
  gboolean is_header = !self->has_lines && self->root_is_object;

  if (self->depth == 0 && !self->has_lines)
    {
      self->root_is_object = c == '{';
      self->root_is_list = self->may_be_list && c == '[';
    }
  else if (self->depth == 0)
    begin_collecting (self);
  else if (self->depth == 1 && is_header)
    {
      if (g_strcmp0 (self->key, self->lines_key) == 0)
        self->may_have_lines = FALSE;
      self->is_splitting = c == '[' && (self->split == NULL || g_strv_contains (self->split, self->key));
      self->index = 0;
      begin_collecting (self);
    }
  else if ((self->depth == 2 && self->is_splitting) || (self->depth == 1 && self->root_is_list))
    begin_collecting (self);
}

/* The value that was begun ends before @end in the chunk; what encloses it is on top of the stack. */
static gboolean
value_ends (RdvJsonSplitter *self, gsize end, GError **error)
{
  gboolean is_header = !self->has_lines && self->root_is_object;

  self->state = self->depth == 0 ? STATE_AFTER : STATE_COMMA_OR_END;
  if (self->depth == 0 && self->has_lines)
    {
      end_collecting (self, end);
      return hand_out (self, self->index++, error);
    }
  if (self->depth == 0)
    self->root_end_line = self->line;
  else if ((self->depth == 2 && self->is_splitting) || (self->depth == 1 && self->root_is_list))
    {
      end_collecting (self, end);
      return hand_out (self, self->index++, error);
    }
  else if (self->depth == 1 && is_header)
    {
      gboolean was_split = self->is_splitting && self->index > 0;

      self->is_splitting = FALSE;
      if (was_split)
        return TRUE;
      end_collecting (self, end);
      return hand_out (self, RDV_JSON_WHOLE, error);
    }
  return TRUE;
}

static gboolean
open_container (RdvJsonSplitter *self, char bracket, GError **error)
{
  if (self->depth == RDV_JSON_MAX_DEPTH)
    return fail (self, RDV_ERROR_TOO_DEEP,
                 _ ("Lists or objects are nested more than 100 levels deep here, which no timeline is. "
                    "Choose a timeline file."),
                 error);
  value_begins (self, (guchar)bracket);
  self->stack[self->depth++] = bracket;
  self->state = bracket == '{' ? STATE_KEY_OR_END : STATE_VALUE_OR_END;
  return TRUE;
}

static gboolean
close_container (RdvJsonSplitter *self, GError **error)
{
  self->depth--;
  return value_ends (self, self->position + 1, error);
}

/* The bracket @c comes right behind a comma: whoever wrote the file left one too many. FALSE when it is not
 * so, or not to be mended. */
static gboolean
follows_last_comma (RdvJsonSplitter *self, guchar c)
{
  char top = self->depth > 0 ? self->stack[self->depth - 1] : 0;

  if (self->funcs.last_comma == NULL || (self->state == STATE_KEY ? c != '}' : c != ']' || top != '['))
    return FALSE;
  if (self->is_collecting)
    g_array_append_val (self->last_commas, self->comma_offset);
  self->funcs.last_comma (self->comma_line, self->comma_column, self->user_data);
  return TRUE;
}

/* What the comma at this place parts goes on. */
static void
take_comma (RdvJsonSplitter *self, char top)
{
  self->comma_offset = self->offset;
  self->comma_line = self->line;
  self->comma_column = self->column;
  self->state = top == '{' ? STATE_KEY : STATE_VALUE;
}

/* Keys of the root are collected as pieces are: no piece is under way between two values. */
static void
begin_key (RdvJsonSplitter *self)
{
  self->token_is_key = TRUE;
  self->state = STATE_TOKEN;
  rdv_json_token_begin (&self->token, '"');
  if (self->depth == 1 && self->root_is_object && !self->has_lines)
    begin_collecting (self);
}

static gboolean
token_ends (RdvJsonSplitter *self, gsize end, GError **error)
{
  if (!self->token_is_key)
    return value_ends (self, end, error);

  self->token_is_key = FALSE;
  self->state = STATE_COLON;
  if (self->depth == 1 && self->root_is_object && !self->has_lines)
    {
      end_collecting (self, end);
      g_free (self->key);
      self->key = rdv_json_token_dup_text (self->piece->str, self->piece->len);
    }
  return TRUE;
}

static gboolean
begin_value (RdvJsonSplitter *self, guchar c, GError **error)
{
  if (c == '{' || c == '[')
    return open_container (self, (char)c, error);
  if (!rdv_json_token_begin (&self->token, c))
    return fail_unexpected (self, c, error);
  value_begins (self, c);
  self->state = STATE_TOKEN;
  return TRUE;
}

/* After the root or after the value of a line. */
static gboolean
step_after (RdvJsonSplitter *self, guchar c, GError **error)
{
  if (!self->has_lines && self->may_have_lines && self->root_is_object && c == '{' &&
      self->line > self->root_end_line)
    {
      self->has_lines = TRUE;
      self->index = 0;
      return begin_value (self, c, error);
    }
  return fail_unexpected (self, c, error);
}

/* One character between tokens that is not white space. */
static gboolean
step (RdvJsonSplitter *self, guchar c, GError **error)
{
  char top = self->depth > 0 ? self->stack[self->depth - 1] : 0;

  switch (self->state)
    {
    case STATE_VALUE_OR_END:
      if (c == ']')
        return close_container (self, error);
      return begin_value (self, c, error);
    case STATE_START:
      return begin_value (self, c, error);
    case STATE_VALUE:
      return follows_last_comma (self, c) ? close_container (self, error) : begin_value (self, c, error);
    case STATE_KEY_OR_END:
    case STATE_KEY:
      if ((c == '}' && self->state == STATE_KEY_OR_END) ||
          (self->state == STATE_KEY && follows_last_comma (self, c)))
        return close_container (self, error);
      if (c != '"')
        return fail_unexpected (self, c, error);
      begin_key (self);
      return TRUE;
    case STATE_COLON:
      if (c != ':')
        return fail_unexpected (self, c, error);
      self->state = STATE_VALUE;
      return TRUE;
    case STATE_COMMA_OR_END:
      if ((c == '}' && top == '{') || (c == ']' && top == '['))
        return close_container (self, error);
      if (c != ',')
        return fail_unexpected (self, c, error);
      take_comma (self, top);
      return TRUE;
    case STATE_AFTER:
      return step_after (self, c, error);
    default:
      return TRUE; /* the rest of a bad line */
    }
}

/* A token takes @c, ends before it (then @c is still to be looked at), or cannot go on. */
static gboolean
step_token (RdvJsonSplitter *self, guchar c, gboolean *taken, GError **error)
{
  const char *reason = NULL;

  *taken = TRUE;
  switch (rdv_json_token_step (&self->token, c, &reason))
    {
    case RDV_JSON_TOKEN_GOES_ON:
      return TRUE;
    case RDV_JSON_TOKEN_ENDS_HERE:
      return token_ends (self, self->position + 1, error);
    case RDV_JSON_TOKEN_ENDED_BEFORE:
      *taken = FALSE;
      return token_ends (self, self->position, error);
    case RDV_JSON_TOKEN_FAILED_BEFORE:
      self->column--;
      return fail (self, RDV_ERROR_SYNTAX, reason, error);
    case RDV_JSON_TOKEN_FAILS:
    default:
      return fail (self, RDV_ERROR_SYNTAX, reason, error);
    }
}

static gboolean
is_line_end (guchar c)
{
  return c == '\n' || c == '\r';
}

/* A line ends: in JSON lines that is the end of a value too, whether it is whole or not. */
static gboolean
end_line (RdvJsonSplitter *self, GError **error)
{
  if (!self->has_lines || self->state == STATE_START)
    return TRUE;
  if (self->state == STATE_TOKEN && self->depth == 0 && rdv_json_token_is_whole (&self->token) &&
      !token_ends (self, self->position, error))
    return FALSE;
  if (self->state != STATE_AFTER && self->state != STATE_SKIP_LINE &&
      !fail (self, RDV_ERROR_TRUNCATED, _ ("The line ends in the middle of an event."), error))
    return FALSE;
  self->token_is_key = FALSE;
  self->state = STATE_START;
  return TRUE;
}

static void
advance (RdvJsonSplitter *self, guchar c)
{
  if (c == '\n' && self->after_cr)
    ; /* the second half of CR LF */
  else if (is_line_end (c))
    {
      self->line++;
      self->column = 1;
    }
  else if ((c & 0xC0) != 0x80) /* not the rest of a character */
    self->column++;
  self->after_cr = c == '\r';
  self->offset++;
}

static gboolean
scan (RdvJsonSplitter *self, const char *bytes, gsize length, GError **error)
{
  self->chunk = bytes;
  self->mark = 0;
  for (self->position = 0; self->position < length; self->position++)
    {
      guchar c = (guchar)bytes[self->position];
      gboolean taken = FALSE;

      if (self->has_lines && is_line_end (c) && !end_line (self, error))
        return FALSE;
      if (self->state == STATE_TOKEN && !step_token (self, c, &taken, error))
        return FALSE;
      if (!taken && c != ' ' && c != '\t' && !is_line_end (c) && !step (self, c, error))
        return FALSE;
      advance (self, c);
    }
  if (self->is_collecting)
    g_string_append_len (self->piece, bytes + self->mark, (gssize)(length - self->mark));
  self->mark = self->position = 0;
  return TRUE;
}

/* Decides on the encoding from the first bytes, then scans them. */
static gboolean
scan_head (RdvJsonSplitter *self, GError **error)
{
  const char *head = self->head;
  guint n = self->n_head;
  guint skip = 0;

  self->head_is_done = TRUE;
  if (n >= 2 && (memcmp (head, "\xFF\xFE", 2) == 0 || memcmp (head, "\xFE\xFF", 2) == 0 ||
                 (head[0] == 0) != (head[1] == 0)))
    return fail (
        self, RDV_ERROR_SYNTAX,
        _ ("The file seems to be UTF-16 or not text at all. Save it as UTF-8, or choose a timeline file."),
        error);
  if (n >= 3 && memcmp (head, "\xEF\xBB\xBF", 3) == 0)
    skip = 3;
  self->offset = skip;
  return scan (self, head + skip, n - skip, error);
}

gboolean
rdv_json_splitter_push (RdvJsonSplitter *self, const char *bytes, gsize length, GError **error)
{
  if (!self->head_is_done)
    {
      guint taken = (guint)MIN (length, sizeof self->head - self->n_head);

      memcpy (self->head + self->n_head, bytes, taken);
      self->n_head += taken;
      if (self->n_head < sizeof self->head)
        return TRUE;
      if (!scan_head (self, error))
        return FALSE;
      bytes += taken;
      length -= taken;
    }
  return scan (self, bytes, length, error);
}

gboolean
rdv_json_splitter_finish (RdvJsonSplitter *self, GError **error)
{
  if (!self->head_is_done && !scan_head (self, error))
    return FALSE;

  self->chunk = "";
  if (self->has_lines)
    return end_line (self, error);

  if (self->state == STATE_TOKEN && self->depth == 0 && rdv_json_token_is_whole (&self->token) &&
      !token_ends (self, self->position, error))
    return FALSE;
  if (self->state == STATE_START)
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_EMPTY,
                   _ ("“%s” is empty: there is nothing up to line %u, column %u. Choose another file."),
                   self->name, self->line, self->column);
      return FALSE;
    }
  if (self->state != STATE_AFTER)
    {
      self->fault = _ ("The file ends in the middle here. Probably it was not copied whole: fetch it again "
                       "from where it came.");
      g_set_error (error, RDV_ERROR, RDV_ERROR_TRUNCATED,
                   _ ("“%s” ends in the middle, at line %u, column %u. Probably it was not copied whole: "
                      "fetch it again from where it came."),
                   self->name, self->line, self->column);
      return FALSE;
    }
  if (!self->root_is_object && !self->root_is_list)
    {
      g_set_error (
          error, RDV_ERROR, RDV_ERROR_SHAPE,
          _ ("“%s” is JSON, but not a timeline: an object with “format” and “events” was expected at "
             "line 1, column 1. Choose a timeline file."),
          self->name);
      return FALSE;
    }
  return TRUE;
}
