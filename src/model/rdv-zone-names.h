/* rdv-zone-names.h: the time zones that one can choose from. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of the places in the IANA database of this machine ("Europe/Moscow"), by the words that stand for them; none where the machine
 * has no list of them. (transfer full) */
char **rdv_zone_names_list (void);
/* A name as it is looked for: the place first, "Moscow (Europe)". (transfer full) */
char *rdv_zone_names_dup_words (const char *name);

G_END_DECLS
