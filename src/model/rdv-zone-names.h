/* rdv-zone-names.h: the names of time zones. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of the places in the IANA database of this machine ("Europe/Moscow"), by the words that stand for them; none where the machine
 * has no list of them. (transfer full) */
char **rdv_zone_names_list (void);
/* A name as it is looked for: the place first, "Moscow (Europe)". (transfer full) */
char *rdv_zone_names_dup_words (const char *name);
/* The zone that a word in small letters stands for wherever it is read, as rdv_zone_new() takes it: "utc",
 * "gmt" and "z", and the time of Moscow by its names of both seasons in Latin and Cyrillic letters. NULL for
 * any other: most short names stand for several zones. */
const char *rdv_zone_names_find (const char *word);

G_END_DECLS
