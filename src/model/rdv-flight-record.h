/* rdv-flight-record.h: how often and how long somebody flew. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* What one timeline tells of it; a career may hold more. */
typedef struct
{
  guint n_flights;
  guint n_days;
} RdvFlightRecord;

/**
 * rdv_flight_record_get:
 * @now: up to when what is under way counts, in seconds
 * @record: (out)
 *
 * Counts the flights of a person or a craft and their days: events of the categories "flight", "expedition" and "stay" that took place. What
 * overlaps is one flight: an expedition is a part of the flight that brought its crew. Where a role says that somebody went up with
 * one craft ("commander, to the station") and came back with another ("from the station"), that is one flight from the first launch to the last
 * landing, whatever the craft did otherwise; who was aboard when others came ("aboard Mir") is not told how long by their stay.
 *
 * Days are counted by rdv_date_words_count_days(), as those of an event are: from 15 July to 21 July are 6. Where an end is not known exactly its
 * earliest moment counts, and the latest of a beginning, so that nothing is claimed that may not have been.
 */
void rdv_flight_record_get (RdvDocument *document, guint32 subject, gint64 now, RdvFlightRecord *record);

G_END_DECLS
