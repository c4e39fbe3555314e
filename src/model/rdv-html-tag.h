/* rdv-html-tag.h: a tag in HTML as people write it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an element does to the text around and in it. */
typedef enum
{
  RDV_HTML_INLINE,
  RDV_HTML_PARAGRAPH, /* stands apart */
  RDV_HTML_LINE,      /* stands on lines of its own */
  RDV_HTML_BREAK,
  RDV_HTML_LIST,
  RDV_HTML_NUMBERED_LIST,
  RDV_HTML_ITEM,
  RDV_HTML_CELL,
  RDV_HTML_PRE,
  RDV_HTML_LINK,
  RDV_HTML_QUOTE,
  RDV_HTML_SUPERSCRIPT,
  RDV_HTML_SUBSCRIPT,
  RDV_HTML_DROPPED, /* with all that is in it */
} RdvHtmlKind;

/**
 * RdvHtmlTag:
 * @number: of its name among those known; RDV_HTML_N_NAMES for one of another vocabulary ("o:p", "my-box")
 * @attributes, @attributes_end: the text between its name and its end
 *
 * A tag, borrowed from the text that it stands in.
 */
typedef struct
{
  const char *name;
  gsize name_length;
  guint number;
  RdvHtmlKind kind;
  gboolean is_end;
  const char *attributes;
  const char *attributes_end;
} RdvHtmlTag;

#define RDV_HTML_N_NAMES 128

/**
 * RdvHtmlScan:
 *
 * Remembers what does not come any more, so that broken markup takes no longer to read than other. Zero it
 * before use, and only go forward with it.
 */
typedef struct
{
  gboolean has_no_close;
  gboolean has_no_quote;
  gboolean has_no_apostrophe;
} RdvHtmlScan;

/**
 * rdv_html_tag_read:
 * @text: NUL-terminated, at a "<"
 *
 * Reads the tag at the very start of @text. A "<" before anything but the name of an element of HTML (or one
 * with a hyphen or a colon in it), and a tag that never ends, is no tag but text.
 *
 * Returns: its length in bytes, 0 when there is none
 */
gsize rdv_html_tag_read (RdvHtmlScan *scan, const char *text, RdvHtmlTag *tag);

/* The value of the attribute @name (lower case) with its entities decoded, "" when it has none; NULL when
 * there is no such attribute. (transfer full) */
char *rdv_html_tag_dup_attribute (const RdvHtmlTag *tag, const char *name);

G_END_DECLS
