/* rdv-html-text.c: see rdv-html-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-html-text.h"

#include <string.h>

#include "rdv-html-entity.h"
#include "rdv-html-tag.h"

/* Lists nested deeper are counted and drawn as this one. */
#define MAX_LISTS 16

#define LINE      1
#define PARAGRAPH 2

/* One reading of a piece of HTML. */
typedef struct
{
  RdvHtmlScan scan;
  GString *out;
  GArray *links;
  GHashTable *addresses; /* of the links, borrowed */
  gboolean has_blocks;   /* elements that stand apart: else empty lines part paragraphs */
  guint newlines;        /* wanted before the next character */
  gboolean has_space;    /* wanted before the next character, if it stays on the line */
  const char *mark;      /* a bullet, wanted before the next character */
  char number[16];       /* what a numbered item has for a bullet */
  gboolean is_in_row;    /* behind a cell of the same row */
  guint n_lists;
  guint counters[MAX_LISTS]; /* 0: bullets */
  guint n_pre;
  guint n_superscripts;
  guint n_subscripts;
  char *address; /* of the link that is open, or NULL */
  gsize link_start;
  gboolean dropped_never_ends[RDV_HTML_N_NAMES]; /* an element, from here on */
  gboolean comment_never_ends;
  gboolean data_never_ends;
} Reading;

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
static const char *const subscripts[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" };

static void
want_newlines (Reading *reading, guint n)
{
  reading->newlines = MAX (reading->newlines, n);
  reading->is_in_row = FALSE;
}

static void
trim_end (Reading *reading)
{
  const char *text = reading->out->str;
  gsize length = reading->out->len;

  /* the last two bytes are U+00A0 */
  for (;;)
    if (length >= 1 && text[length - 1] == ' ')
      length--;
    else if (length >= 2 && text[length - 2] == '\xC2' && text[length - 1] == '\xA0')
      length -= 2;
    else
      break;
  g_string_truncate (reading->out, length);
}

/* What is wanted before a character that can be seen. */
static void
settle (Reading *reading)
{
  if (reading->newlines > 0 || reading->out->len == 0)
    trim_end (reading);
  if (reading->out->len == 0)
    ;
  else if (reading->newlines > 0)
    g_string_append (reading->out, reading->newlines == LINE ? "\n" : "\n\n");
  else if (reading->has_space)
    g_string_append_c (reading->out, ' ');
  for (guint i = 1; reading->mark != NULL && i < MIN (reading->n_lists, MAX_LISTS); i++)
    g_string_append (reading->out, "  ");
  if (reading->mark != NULL)
    g_string_append (reading->out, reading->mark);
  reading->mark = NULL;
  reading->newlines = 0;
  reading->has_space = FALSE;
}

static gboolean
is_at_line_start (Reading *reading)
{
  return reading->newlines > 0 || reading->out->len == 0;
}

static void
add_character (Reading *reading, gunichar character)
{
  /* Spaces that do not break are kept inside a line, and make none. */
  if (character == 0xA0 && is_at_line_start (reading))
    return;
  if (character == 0xAD || (character != '\n' && character != '\t' && g_unichar_iscntrl (character)))
    return;
  settle (reading);
  if (reading->n_superscripts > 0 && character >= '0' && character <= '9')
    g_string_append (reading->out, superscripts[character - '0']);
  else if (reading->n_subscripts > 0 && character >= '0' && character <= '9')
    g_string_append (reading->out, subscripts[character - '0']);
  else
    g_string_append_unichar (reading->out, character);
}

/* A run of white space. Returns: its length */
static gsize
add_space (Reading *reading, const char *at)
{
  gsize length = strspn (at, " \t\n\r\f\v");
  guint n_lines = 0;

  for (gsize i = 0; i < length; i++)
    if (at[i] == '\n' || (at[i] == '\r' && at[i + 1] != '\n'))
      n_lines++;
    else if (reading->n_pre > 0 && n_lines == 0 && !is_at_line_start (reading))
      g_string_append_c (reading->out, ' ');
  if (reading->n_pre > 0 && n_lines > 0)
    want_newlines (reading, MIN (n_lines, PARAGRAPH));
  else if (!reading->has_blocks && n_lines > 1)
    want_newlines (reading, PARAGRAPH);
  else if (reading->n_pre == 0)
    reading->has_space = TRUE;
  return length;
}

static gboolean
is_wanted_address (const char *address)
{
  const char *scheme = g_uri_peek_scheme (address);

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0 ||
         g_strcmp0 (scheme, "mailto") == 0;
}

static char *
fold_lines (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  return g_string_free (out, FALSE);
}

static void
end_link (Reading *reading)
{
  g_autofree char *title = NULL;
  g_autofree char *address = g_steal_pointer (&reading->address);
  RdvLink link;

  if (address == NULL || g_hash_table_contains (reading->addresses, address))
    return;
  title = fold_lines (reading->out->str + MIN (reading->link_start, reading->out->len));
  link.title = *title != '\0' && !g_str_equal (title, address) ? g_steal_pointer (&title) : NULL;
  link.uri = g_steal_pointer (&address);
  g_array_append_val (reading->links, link);
  g_hash_table_add (reading->addresses, (gpointer)link.uri);
}

static void
begin_link (Reading *reading, const RdvHtmlTag *tag)
{
  g_autofree char *value = rdv_html_tag_dup_attribute (tag, "href");
  g_autofree char *address = NULL;

  end_link (reading);
  if (value == NULL)
    return;
  g_strstrip (value);
  address = g_str_has_prefix (value, "//") ? g_strconcat ("https:", value, NULL) : g_strdup (value);
  /* Browsers read over line ends in an address. */
  for (char *from = address, *to = address;; from++)
    if (*from != '\n' && *from != '\r' && *from != '\t' && (*to++ = *from) == '\0')
      break;
  if (!is_wanted_address (address))
    return;
  reading->address = g_steal_pointer (&address);
  reading->link_start = reading->out->len;
}

static void
begin_item (Reading *reading)
{
  guint *counter = reading->n_lists == 0 ? NULL : &reading->counters[MIN (reading->n_lists, MAX_LISTS) - 1];

  want_newlines (reading, LINE);
  if (counter != NULL && *counter > 0)
    {
      g_snprintf (reading->number, sizeof reading->number, "%u. ", (*counter)++);
      reading->mark = reading->number;
    }
  else
    reading->mark = reading->n_lists > 1 ? "◦ " : "• ";
}

static void
take_list (Reading *reading, gboolean is_end, guint counter)
{
  if (is_end && reading->n_lists > 0)
    reading->n_lists--;
  reading->mark = NULL;
  want_newlines (reading, reading->n_lists == 0 ? PARAGRAPH : LINE);
  if (is_end)
    return;
  if (reading->n_lists < MAX_LISTS)
    reading->counters[reading->n_lists] = counter;
  reading->n_lists++;
}

static void
count (guint *n, gboolean is_end)
{
  if (!is_end)
    (*n)++;
  else if (*n > 0)
    (*n)--;
}

static void
begin_cell (Reading *reading)
{
  if (reading->is_in_row && !is_at_line_start (reading))
    {
      reading->has_space = TRUE;
      add_character (reading, '|');
      reading->has_space = TRUE;
    }
  reading->is_in_row = TRUE;
}

static void
take_tag (Reading *reading, const RdvHtmlTag *tag)
{
  switch (tag->kind)
    {
    case RDV_HTML_PRE:
      count (&reading->n_pre, tag->is_end);
      want_newlines (reading, PARAGRAPH);
      break;
    case RDV_HTML_PARAGRAPH:
      /* Paragraphs within an item stay with its bullet. */
      want_newlines (reading, reading->n_lists > 0 ? LINE : PARAGRAPH);
      break;
    case RDV_HTML_LINE:
      want_newlines (reading, LINE);
      break;
    case RDV_HTML_BREAK:
      want_newlines (reading, MIN (reading->newlines + 1, PARAGRAPH));
      break;
    case RDV_HTML_LIST:
      take_list (reading, tag->is_end, 0);
      break;
    case RDV_HTML_NUMBERED_LIST:
      take_list (reading, tag->is_end, 1);
      break;
    case RDV_HTML_ITEM:
      if (tag->is_end)
        want_newlines (reading, LINE);
      else
        begin_item (reading);
      break;
    case RDV_HTML_CELL:
      if (!tag->is_end)
        begin_cell (reading);
      break;
    case RDV_HTML_LINK:
      if (tag->is_end)
        end_link (reading);
      else
        begin_link (reading, tag);
      break;
    case RDV_HTML_QUOTE:
      add_character (reading, tag->is_end ? 0x201D : 0x201C);
      break;
    case RDV_HTML_SUPERSCRIPT:
      count (&reading->n_superscripts, tag->is_end);
      break;
    case RDV_HTML_SUBSCRIPT:
      count (&reading->n_subscripts, tag->is_end);
      break;
    case RDV_HTML_INLINE:
    case RDV_HTML_DROPPED:
      break;
    }
}

/* @at is behind the tag that begins an element without text. Returns: behind the tag that ends it, or, when
 * nothing does, @at */
static const char *
skip_element (Reading *reading, const RdvHtmlTag *tag, const char *at)
{
  g_autofree char *name = g_ascii_strdown (tag->name, (gssize)tag->name_length);
  gboolean is_code = g_str_equal (name, "script") || g_str_equal (name, "style");
  const char *end = reading->dropped_never_ends[tag->number] ? NULL : strchr (at, '<');

  while (end != NULL && !(end[1] == '/' && g_ascii_strncasecmp (end + 2, name, tag->name_length) == 0 &&
                          !g_ascii_isalnum (end[2 + tag->name_length])))
    end = strchr (end + 1, '<');
  reading->dropped_never_ends[tag->number] = end == NULL;
  if (end != NULL)
    end = strchr (end, '>');
  if (end != NULL)
    return end + 1;
  return is_code ? at + strlen (at) : at;
}

/* "<!-- ... -->", "<!DOCTYPE ...>", "<![...]>", "<?...>". Returns: the length of what is to be skipped, 0
 * when it is text */
static gsize
read_declaration (Reading *reading, const char *at)
{
  gboolean is_comment = g_str_has_prefix (at, "<!--");
  const char *end = NULL;

  if (!is_comment && g_ascii_strncasecmp (at, "<!doctype", 9) != 0 && !g_str_has_prefix (at, "<![") &&
      !(at[1] == '?' && g_ascii_isalpha (at[2])))
    return 0;
  if (is_comment && !reading->comment_never_ends)
    {
      end = strstr (at + 2, "-->");
      reading->comment_never_ends = end == NULL;
      if (end != NULL)
        return (gsize)(end + 3 - at);
    }
  if (!reading->scan.has_no_close)
    end = strchr (at, '>');
  reading->scan.has_no_close = end == NULL;
  return end != NULL ? (gsize)(end + 1 - at) : 0;
}

/* @at is a "<". Returns: how much of the text it takes, 0 when it is text */
static gsize
take_markup (Reading *reading, const char *at)
{
  RdvHtmlTag tag;
  gsize length = rdv_html_tag_read (&reading->scan, at, &tag);

  if (length == 0)
    return read_declaration (reading, at);
  if (tag.kind == RDV_HTML_DROPPED && !tag.is_end)
    return (gsize)(skip_element (reading, &tag, at + length) - at);
  take_tag (reading, &tag);
  return length;
}

/* Text that is not looked into: "<![CDATA[ ... ]]>". Returns: the length of it all, 0 when there is none */
static gsize
take_character_data (Reading *reading, const char *at)
{
  const char *begin = at + strlen ("<![CDATA[");
  const char *end;

  if (reading->data_never_ends || !g_str_has_prefix (at, "<![CDATA["))
    return 0;
  end = strstr (begin, "]]>");
  reading->data_never_ends = end == NULL;
  if (end == NULL)
    return 0;
  for (const char *p = begin; p < end;)
    if (strchr (" \t\n\r\f\v", *p) != NULL)
      p += MIN (add_space (reading, p), (gsize)(end - p));
    else
      {
        add_character (reading, g_utf8_get_char (p));
        p = g_utf8_next_char (p);
      }
  return (gsize)(end + 3 - at);
}

static void
read_all (Reading *reading, const char *html)
{
  for (const char *at = html; *at != '\0';)
    {
      gunichar character = g_utf8_get_char (at);
      gsize length = 0;

      if (*at == '<')
        {
          length = take_character_data (reading, at);
          if (length == 0)
            length = take_markup (reading, at);
        }
      else if (strchr (" \t\n\r\f\v", *at) != NULL)
        length = add_space (reading, at);
      else if (*at == '&')
        length = rdv_html_entity_read (at, &character);
      if (length == 0 || *at == '&')
        {
          add_character (reading, character);
          if (length == 0)
            length = (gsize)(g_utf8_next_char (at) - at);
        }
      at += length;
    }
  end_link (reading);
  trim_end (reading);
}

/* There is a tag, and, where @only_blocks, one of an element that breaks lines. */
static gboolean
has_tags (const char *html, gboolean only_blocks)
{
  RdvHtmlScan scan = { FALSE, FALSE, FALSE };

  for (const char *at = strchr (html, '<'); at != NULL;)
    {
      RdvHtmlTag tag;
      gsize length = rdv_html_tag_read (&scan, at, &tag);

      if (length > 0 && (!only_blocks || (tag.kind >= RDV_HTML_PARAGRAPH && tag.kind <= RDV_HTML_PRE)))
        return TRUE;
      at = strchr (at + MAX (length, 1), '<');
    }
  return FALSE;
}

RdvHtmlText *
rdv_html_text_new (const char *html)
{
  RdvHtmlText *self = g_new0 (RdvHtmlText, 1);
  g_autofree char *valid = g_utf8_make_valid (html, -1);
  Reading reading = { .out = g_string_new (NULL),
                      .links = g_array_new (FALSE, FALSE, sizeof (RdvLink)),
                      .addresses = g_hash_table_new (g_str_hash, g_str_equal) };

  reading.has_blocks = has_tags (valid, TRUE);
  read_all (&reading, valid);
  g_hash_table_unref (reading.addresses);
  self->text = g_string_free (reading.out, FALSE);
  self->n_links = reading.links->len;
  self->links = (RdvLink *)(void *)g_array_free (reading.links, FALSE);
  return self;
}

void
rdv_html_text_free (RdvHtmlText *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_links; i++)
    {
      g_free ((char *)self->links[i].title);
      g_free ((char *)self->links[i].uri);
    }
  g_free (self->links);
  g_free (self->text);
  g_free (self);
}

char *
rdv_html_text_dup_line (const char *html)
{
  g_autoptr (RdvHtmlText) text = rdv_html_text_new (html);

  return fold_lines (text->text);
}

gboolean
rdv_html_text_is_markup (const char *text)
{
  return has_tags (text, FALSE);
}
