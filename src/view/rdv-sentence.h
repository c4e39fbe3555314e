/* rdv-sentence.h: small touches to texts that people read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text with its first letter large: words that stand alone begin like a sentence. (transfer full) */
char *rdv_sentence_capitalize (const char *text);
/* First letters of the first and the last word of a name, large: "SR" for "Sergey Ryzhikov". (transfer full) */
char *rdv_sentence_initials (const char *name);
/* The first sentence of @text, with its end; all of it when there is only one. (transfer full) */
char *rdv_sentence_get_first (const char *text);
/* "a · b", or the one that is there, or NULL; NULL and empty count as not there. (transfer full) */
char *rdv_sentence_join (const char *first, const char *second);

G_END_DECLS
