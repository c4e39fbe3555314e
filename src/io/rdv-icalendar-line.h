/* rdv-icalendar-line.h: a content line of iCalendar. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvIcalendarLine:
 * @name: in capitals
 * @value: as it stands, unfolded
 * @at: where the line stands in the file
 *
 * NAME;PARAMETER=value:VALUE (RFC 5545, 3.1).
 */
typedef struct
{
  char *name;
  char *value;
  const char *at;
  GPtrArray *parameters; /* names in capitals and values in turns */
} RdvIcalendarLine;

/* Reads the line at @at with those folded under it. @next: (out): behind it. Returns: (transfer full): NULL
 * when it is blank or no content line */
RdvIcalendarLine *rdv_icalendar_line_read (const char *at, const char **next);
void rdv_icalendar_line_free (RdvIcalendarLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvIcalendarLine, rdv_icalendar_line_free)

/* NULL when there is none. */
const char *rdv_icalendar_line_get_parameter (const RdvIcalendarLine *self, const char *name);
/* TEXT without its escapes (3.3.11). (transfer full) */
char *rdv_icalendar_text_unescape (const char *value);
/* A list of TEXT, parted by commas, each unescaped. (transfer full) */
char **rdv_icalendar_text_split (const char *value);

G_END_DECLS
