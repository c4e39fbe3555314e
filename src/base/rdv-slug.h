/* rdv-slug.h: a text as an id. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rdv_slug:
 * @text: (nullable): UTF-8, e.g. "Soyuz 19 & Apollo"
 *
 * Letters and digits of any script in lower case, everything else made into single hyphens:
 * "soyuz-19-apollo". At most 60 characters.
 *
 * Returns: (transfer full): an id, "" when there is no letter or digit in @text
 */
char *rdv_slug (const char *text);

G_END_DECLS
