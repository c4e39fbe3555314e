/* rdv-words.h: words that can stand in a picture. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Included in place of glib/gi18n-lib.h where words get into pictures, which may be in another language than
 * the program: see rdv-catalogue.h. What is said to the person, errors among it, comes from gettext itself.
 */
#include "rdv-catalogue.h"

#define _(text)                  rdv_catalogue_get_words (NULL, text)
#define N_(text)                 (text)
#define C_(context, text)        rdv_catalogue_get_words (context, text)
#define NC_(context, text)       (text)
#define ngettext(text, texts, n) rdv_catalogue_get_plural_words (text, texts, n)
