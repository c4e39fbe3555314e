/* rdv-icalendar-component.h: an event of iCalendar. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-icalendar-time.h"
#include "rdv-text-reading.h"

G_BEGIN_DECLS

/**
 * RdvIcalendarComponent:
 * @lines: (element-type RdvIcalendarLine): its properties
 * @at: where it begins
 * @number: which VEVENT of the file it is
 * @start, @length: when it begins and how long it lasts, in seconds; of days, whole days
 * @is_instant: it has no end
 *
 * A VEVENT.
 */
typedef struct
{
  GPtrArray *lines;
  const char *at;
  guint number;
  RdvIcalendarTime start;
  gint64 length;
  gboolean is_instant;
} RdvIcalendarComponent;

RdvIcalendarComponent *rdv_icalendar_component_new (const char *at, guint number);
void rdv_icalendar_component_free (RdvIcalendarComponent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvIcalendarComponent, rdv_icalendar_component_free)

/* The first property called @name; NULL when there is none. */
const RdvIcalendarLine *rdv_icalendar_component_get (const RdvIcalendarComponent *self, const char *name);
/* Those called @name one after the other: @from begins with 0 and is moved on. NULL when there are no more.
 */
const RdvIcalendarLine *
rdv_icalendar_component_next (const RdvIcalendarComponent *self, const char *name, guint *from);
/* Its value, unescaped and stripped; NULL when there is none or nothing in it. (transfer full) */
char *rdv_icalendar_component_dup_text (const RdvIcalendarComponent *self, const char *name);
/* A remark about @line (nullable: about the whole). */
void rdv_icalendar_component_remark (const RdvIcalendarComponent *self,
                                     RdvTextReading *reading,
                                     RdvRemarkKind kind,
                                     const RdvIcalendarLine *line,
                                     const char *reason);

/* Sets the start and the length. Returns: FALSE, with a remark, when there is no start */
gboolean rdv_icalendar_component_read_times (RdvIcalendarComponent *self,
                                             RdvIcalendarZones *zones,
                                             RdvTextReading *reading);
/* A moment of a property whose value is one time. FALSE, with a remark, when it is none. */
gboolean rdv_icalendar_component_read_time (const RdvIcalendarComponent *self,
                                            RdvIcalendarZones *zones,
                                            RdvTextReading *reading,
                                            const RdvIcalendarLine *line,
                                            const char *value,
                                            RdvIcalendarTime *time);

/**
 * rdv_icalendar_component_list_times:
 * @now: rules without an end are followed for a year from there
 * @except: (element-type gint64*): moments that are told by another component
 *
 * When it takes place: by its rule, its RDATEs, without its EXDATEs.
 *
 * Returns: (transfer full) (element-type RdvIcalendarTime): in order, without doubles
 */
GArray *rdv_icalendar_component_list_times (const RdvIcalendarComponent *self,
                                            RdvIcalendarZones *zones,
                                            RdvTextReading *reading,
                                            gint64 now,
                                            GHashTable *except);

G_END_DECLS
