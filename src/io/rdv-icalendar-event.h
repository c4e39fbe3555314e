/* rdv-icalendar-event.h: an event of iCalendar as one of ours. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-event-buffer.h"
#include "rdv-icalendar-component.h"

G_BEGIN_DECLS

/**
 * RdvIcalendarFile:
 * @is_own: this program wrote it, so that what it put into texts can be taken out again
 * @now: an event that is still to come is planned
 * @names: of lanes and subjects that the builder has, each with a letter before it
 *
 * What the events of one file share.
 */
typedef struct
{
  RdvTextReading *reading;
  RdvEventBuffer *buffer;
  gboolean is_own;
  gint64 now;
  GHashTable *names;
} RdvIcalendarFile;

/* Hands @component to the builder, once for each of @times (element-type RdvIcalendarTime). */
void
rdv_icalendar_event_add (RdvIcalendarFile *file, const RdvIcalendarComponent *component, const GArray *times);

G_END_DECLS
