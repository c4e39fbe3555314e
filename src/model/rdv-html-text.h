/* rdv-html-text.h: HTML as plain text. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-records.h"

G_BEGIN_DECLS

/**
 * RdvHtmlText:
 * @text: plain text, "" when there is none
 * @links: the addresses (http, https, mailto) that it leads to, in order, each once; titles are NULL where
 * they would only repeat them
 *
 * What a piece of HTML says, without its markup.
 */
typedef struct
{
  char *text;
  RdvLink *links;
  guint n_links;
} RdvHtmlText;

/**
 * rdv_html_text_new:
 * @html: a piece of HTML, as broken as people write it; or plain text
 *
 * White space is folded; elements that stand apart become paragraphs with an empty line between them, <br> a
 * new line, items of lists lines with a bullet or a number, cells of tables are parted by bars. What is no
 * text (scripts, styles, comments) is dropped. Without any such element, empty lines of @html part
 * paragraphs. A "<" that begins no tag (see rdv_html_tag_read()) is text.
 *
 * Returns: (transfer full): the text and its links
 */
RdvHtmlText *rdv_html_text_new (const char *html);
void rdv_html_text_free (RdvHtmlText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvHtmlText, rdv_html_text_free)

/* The text of @html on one line, for titles. (transfer full) */
char *rdv_html_text_dup_line (const char *html);
/* There is a tag in @text: for formats whose texts are sometimes HTML and sometimes not. */
gboolean rdv_html_text_is_markup (const char *text);

G_END_DECLS
