/* rdv-sort-key.h: texts in the order of a dictionary. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_sort_key_append:
 * @key: (inout): what the key is added to
 * @text: (nullable): UTF-8
 *
 * Adds bytes that compare, by memcmp() and then by length, as people would sort @text: letter case and accents do not count, ё stands
 * with е and й after и, numbers go by their value ("Soyuz 9" before "Soyuz 10"), punctuation before digits before letters, Latin
 * before Cyrillic. The same on every machine: the locales of the C library differ and are often not installed.
 */
void rdv_sort_key_append (GByteArray *key, const char *text);

G_END_DECLS
