/* rdv-html-tag.c: see rdv-html-tag.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-html-tag.h"

#include <stdlib.h>
#include <string.h>

#include "rdv-html-entity.h"

#define MAX_NAME 10

typedef struct
{
  char name[MAX_NAME + 1];
  guint8 kind; /* RdvHtmlKind */
} Element;

/* Elements of HTML, old ones too (WHATWG, HTML, 4 and 16.2), sorted. */
static const Element elements[] = {
  { "a", RDV_HTML_LINK },
  { "abbr", RDV_HTML_INLINE },
  { "acronym", RDV_HTML_INLINE },
  { "address", RDV_HTML_PARAGRAPH },
  { "area", RDV_HTML_INLINE },
  { "article", RDV_HTML_PARAGRAPH },
  { "aside", RDV_HTML_PARAGRAPH },
  { "audio", RDV_HTML_INLINE },
  { "b", RDV_HTML_INLINE },
  { "base", RDV_HTML_INLINE },
  { "basefont", RDV_HTML_INLINE },
  { "bdi", RDV_HTML_INLINE },
  { "bdo", RDV_HTML_INLINE },
  { "big", RDV_HTML_INLINE },
  { "blink", RDV_HTML_INLINE },
  { "blockquote", RDV_HTML_PARAGRAPH },
  { "body", RDV_HTML_PARAGRAPH },
  { "br", RDV_HTML_BREAK },
  { "button", RDV_HTML_INLINE },
  { "canvas", RDV_HTML_INLINE },
  { "caption", RDV_HTML_LINE },
  { "center", RDV_HTML_PARAGRAPH },
  { "cite", RDV_HTML_INLINE },
  { "code", RDV_HTML_INLINE },
  { "col", RDV_HTML_INLINE },
  { "colgroup", RDV_HTML_INLINE },
  { "data", RDV_HTML_INLINE },
  { "dd", RDV_HTML_LINE },
  { "del", RDV_HTML_INLINE },
  { "details", RDV_HTML_PARAGRAPH },
  { "dfn", RDV_HTML_INLINE },
  { "dir", RDV_HTML_LIST },
  { "div", RDV_HTML_PARAGRAPH },
  { "dl", RDV_HTML_PARAGRAPH },
  { "dt", RDV_HTML_LINE },
  { "em", RDV_HTML_INLINE },
  { "embed", RDV_HTML_INLINE },
  { "fieldset", RDV_HTML_PARAGRAPH },
  { "figcaption", RDV_HTML_LINE },
  { "figure", RDV_HTML_PARAGRAPH },
  { "font", RDV_HTML_INLINE },
  { "footer", RDV_HTML_PARAGRAPH },
  { "form", RDV_HTML_PARAGRAPH },
  { "h1", RDV_HTML_PARAGRAPH },
  { "h2", RDV_HTML_PARAGRAPH },
  { "h3", RDV_HTML_PARAGRAPH },
  { "h4", RDV_HTML_PARAGRAPH },
  { "h5", RDV_HTML_PARAGRAPH },
  { "h6", RDV_HTML_PARAGRAPH },
  { "head", RDV_HTML_DROPPED },
  { "header", RDV_HTML_PARAGRAPH },
  { "hgroup", RDV_HTML_PARAGRAPH },
  { "hr", RDV_HTML_PARAGRAPH },
  { "html", RDV_HTML_PARAGRAPH },
  { "i", RDV_HTML_INLINE },
  { "iframe", RDV_HTML_DROPPED },
  { "img", RDV_HTML_INLINE },
  { "input", RDV_HTML_INLINE },
  { "ins", RDV_HTML_INLINE },
  { "kbd", RDV_HTML_INLINE },
  { "label", RDV_HTML_INLINE },
  { "legend", RDV_HTML_LINE },
  { "li", RDV_HTML_ITEM },
  { "link", RDV_HTML_INLINE },
  { "main", RDV_HTML_PARAGRAPH },
  { "map", RDV_HTML_INLINE },
  { "mark", RDV_HTML_INLINE },
  { "marquee", RDV_HTML_INLINE },
  { "menu", RDV_HTML_LIST },
  { "meta", RDV_HTML_INLINE },
  { "meter", RDV_HTML_INLINE },
  { "nav", RDV_HTML_PARAGRAPH },
  { "nobr", RDV_HTML_INLINE },
  { "noframes", RDV_HTML_DROPPED },
  { "noscript", RDV_HTML_INLINE },
  { "object", RDV_HTML_INLINE },
  { "ol", RDV_HTML_NUMBERED_LIST },
  { "option", RDV_HTML_LINE },
  { "p", RDV_HTML_PARAGRAPH },
  { "param", RDV_HTML_INLINE },
  { "picture", RDV_HTML_INLINE },
  { "pre", RDV_HTML_PRE },
  { "progress", RDV_HTML_INLINE },
  { "q", RDV_HTML_QUOTE },
  { "rp", RDV_HTML_INLINE },
  { "rt", RDV_HTML_INLINE },
  { "ruby", RDV_HTML_INLINE },
  { "s", RDV_HTML_INLINE },
  { "samp", RDV_HTML_INLINE },
  { "script", RDV_HTML_DROPPED },
  { "section", RDV_HTML_PARAGRAPH },
  { "select", RDV_HTML_INLINE },
  { "small", RDV_HTML_INLINE },
  { "source", RDV_HTML_INLINE },
  { "span", RDV_HTML_INLINE },
  { "strike", RDV_HTML_INLINE },
  { "strong", RDV_HTML_INLINE },
  { "style", RDV_HTML_DROPPED },
  { "sub", RDV_HTML_SUBSCRIPT },
  { "summary", RDV_HTML_LINE },
  { "sup", RDV_HTML_SUPERSCRIPT },
  { "svg", RDV_HTML_DROPPED },
  { "table", RDV_HTML_PARAGRAPH },
  { "tbody", RDV_HTML_LINE },
  { "td", RDV_HTML_CELL },
  { "template", RDV_HTML_DROPPED },
  { "textarea", RDV_HTML_PRE },
  { "tfoot", RDV_HTML_LINE },
  { "th", RDV_HTML_CELL },
  { "thead", RDV_HTML_LINE },
  { "time", RDV_HTML_INLINE },
  { "title", RDV_HTML_DROPPED },
  { "tr", RDV_HTML_LINE },
  { "track", RDV_HTML_INLINE },
  { "tt", RDV_HTML_INLINE },
  { "u", RDV_HTML_INLINE },
  { "ul", RDV_HTML_LIST },
  { "var", RDV_HTML_INLINE },
  { "video", RDV_HTML_INLINE },
  { "wbr", RDV_HTML_INLINE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (elements) <= RDV_HTML_N_NAMES);

static int
compare_names (gconstpointer key, gconstpointer element)
{
  return strcmp (key, ((const Element *)element)->name);
}

/* The kind and number of the element that @tag names. */
static gboolean
find_element (RdvHtmlTag *tag)
{
  char name[MAX_NAME + 1];
  const Element *element = NULL;

  if (tag->name_length <= MAX_NAME)
    {
      for (gsize i = 0; i < tag->name_length; i++)
        name[i] = g_ascii_tolower (tag->name[i]);
      name[tag->name_length] = '\0';
      element = bsearch (name, elements, G_N_ELEMENTS (elements), sizeof *elements, compare_names);
    }
  tag->kind = element != NULL ? (RdvHtmlKind)element->kind : RDV_HTML_INLINE;
  tag->number = element != NULL ? (guint)(element - elements) : RDV_HTML_N_NAMES;
  return element != NULL || memchr (tag->name, '-', tag->name_length) != NULL ||
         memchr (tag->name, ':', tag->name_length) != NULL;
}

/* The next @character, or NULL once there is none, which @is_missing then remembers. */
static const char *
find (const char *text, char character, gboolean *is_missing)
{
  const char *found = *is_missing ? NULL : strchr (text, character);

  *is_missing = found == NULL;
  return found;
}

/* The ">" that ends a tag: one outside quotes, or, where a quote never ends, the first. */
static const char *
find_close (RdvHtmlScan *scan, const char *text)
{
  const char *first = find (text, '>', &scan->has_no_close);

  for (const char *at = text; first != NULL && at != NULL && *at != '\0'; at++)
    {
      if (*at == '>')
        return at;
      /* A quote counts as the beginning of a value only. */
      if (*at != '=')
        continue;
      while (g_ascii_isspace (at[1]))
        at++;
      if (at[1] != '"' && at[1] != '\'')
        continue;
      at = find (at + 2, at[1], at[1] == '"' ? &scan->has_no_quote : &scan->has_no_apostrophe);
      if (at == NULL)
        break;
    }
  return first;
}

gsize
rdv_html_tag_read (RdvHtmlScan *scan, const char *text, RdvHtmlTag *tag)
{
  const char *at = text + 1;
  const char *close;

  if (text[0] != '<')
    return 0;
  tag->is_end = *at == '/';
  tag->name = at += tag->is_end;
  if (!g_ascii_isalpha (*at))
    return 0;
  while (g_ascii_isalnum (*at) || ((*at == '-' || *at == ':') && g_ascii_isalnum (at[1])))
    at++;
  tag->name_length = (gsize)(at - tag->name);
  if ((*at != '>' && *at != '/' && !g_ascii_isspace (*at)) || !find_element (tag))
    return 0;
  close = find_close (scan, at);
  if (close == NULL)
    return 0;
  tag->attributes = at;
  tag->attributes_end = close;
  return (gsize)(close + 1 - text);
}

static char *
decode (const char *text, const char *end)
{
  GString *out = g_string_new (NULL);
  g_autofree char *copy = g_strndup (text, (gsize)(end - text));

  for (const char *at = copy; *at != '\0';)
    {
      gunichar character;
      gsize length = rdv_html_entity_read (at, &character);

      if (length > 0)
        g_string_append_unichar (out, character);
      else
        g_string_append_c (out, *at);
      at += MAX (length, 1);
    }
  return g_string_free (out, FALSE);
}

/* Reads the value behind the "=" at @at. Returns: what comes behind it */
static const char *
read_value (const char *at, const char *end, const char **value, const char **value_end)
{
  do
    at++;
  while (at < end && g_ascii_isspace (*at));
  if (at < end && (*at == '"' || *at == '\''))
    {
      const char *quote = memchr (at + 1, *at, (gsize)(end - at - 1));

      *value = at + 1;
      *value_end = quote != NULL ? quote : end;
      return quote != NULL ? quote + 1 : end;
    }
  *value = at;
  while (at < end && !g_ascii_isspace (*at))
    at++;
  return *value_end = at;
}

char *
rdv_html_tag_dup_attribute (const RdvHtmlTag *tag, const char *name)
{
  const char *end = tag->attributes_end;

  for (const char *at = tag->attributes; at < end;)
    {
      const char *begin, *value, *value_end;
      gsize length;

      while (at < end && (g_ascii_isspace (*at) || *at == '/'))
        at++;
      begin = at;
      while (at < end && *at != '=' && *at != '/' && !g_ascii_isspace (*at))
        at++;
      length = (gsize)(at - begin);
      value = value_end = at;
      while (at < end && g_ascii_isspace (*at))
        at++;
      if (at < end && *at == '=')
        at = read_value (at, end, &value, &value_end);
      if (length == strlen (name) && g_ascii_strncasecmp (begin, name, length) == 0)
        return decode (value, value_end);
    }
  return NULL;
}
