/* reader-probe.h: readings of files, whole and broken. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-report.h"

G_BEGIN_DECLS

/* Either the document or the error is there; the report always. */
typedef struct
{
  RdvDocument *document;
  RdvReport *report;
  GError *error;
} RdvReading;

void rdv_reading_clear (RdvReading *reading);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvReading, rdv_reading_clear)

/* Through the loader, which recognises the format, in English. */
RdvReading rdv_reading_of_text (const char *text);
RdvReading rdv_reading_of_bytes (const char *bytes, gsize length);
/* A file below tests/fixtures. */
RdvReading rdv_reading_of_fixture (const char *folder, const char *name);

/* Remarks as lines "skipped 3:7 events[0].start_date.year [the text]", in order. (transfer full) */
char *rdv_reading_list_remarks (const RdvReading *reading);
/* Events as lines "1975-07-17 lane: title", in order. (transfer full) */
char *rdv_reading_list_events (const RdvReading *reading);

/* Changes one to three places of @bytes at random. */
void rdv_reading_mutate (char *bytes, gsize length, GRand *rand);

/* Reads the fixture cut after each byte, and with bytes changed at random @n_mutations times: whatever comes
 * is a document or an error of our own in valid UTF-8, and both come. */
void rdv_reading_assert_survives (const char *folder, const char *name, guint n_mutations);
/* Reads @text with each of its values, in turn, replaced by one of another type. @text is JSON. */
void rdv_reading_assert_survives_wrong_types (const char *text);

G_END_DECLS
