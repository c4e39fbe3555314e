/* rdv-preferences.h: what a person likes to have otherwise. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdvPreferences:
 *
 * Properties, kept in GSettings under the same names: color-scheme ("system", "light", "dark"), time-zone ("utc", "local" or what
 * rdv_zone_new() takes), date-style (see rdv_date_style_from_nick()), density (see rdv_density_from_nick()), animation (gboolean),
 * text-size (0.75 to 2). Where the schema is not installed they hold for this start of the program only.
 */
#define RDV_TYPE_PREFERENCES (rdv_preferences_get_type ())
G_DECLARE_FINAL_TYPE (RdvPreferences, rdv_preferences, RDV, PREFERENCES, GObject)

#define RDV_PREFERENCES_LEAST_TEXT 0.75
#define RDV_PREFERENCES_MOST_TEXT  2.0

RdvPreferences *rdv_preferences_new (void);
/* From now on the date words of this thread are in the person's style and time zone. A zone that this machine does not know changes
 * nothing. */
void rdv_preferences_apply_to_dates (RdvPreferences *self);

G_END_DECLS
