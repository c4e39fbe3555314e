/* rdv-icalendar-reader.h: reads iCalendar. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-format.h"

G_BEGIN_DECLS

/* The VEVENTs of an *.ics file (RFC 5545), each time of one that repeats. CATEGORIES become lanes, attendees
 * and places subjects. What rdv_icalendar_writer_write() wrote comes back as it was. See RdvFormat. */
guint rdv_icalendar_reader_sniff (const char *head, gsize length);
gboolean rdv_icalendar_reader_read (RdvChunkSource *source,
                                    RdvDocumentBuilder *builder,
                                    RdvReport *report,
                                    const char *const *languages,
                                    GError **error);

G_END_DECLS
