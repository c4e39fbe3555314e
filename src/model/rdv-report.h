/* rdv-report.h: what a reader understood and what it did not. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_REMARK_SKIPPED, /* could not be understood and is not in the timeline */
  RDV_REMARK_GUESSED, /* is in the timeline, read in the way that seemed best */
} RdvRemarkKind;

/**
 * RdvRemark:
 * @line, @column: where in the file, from 1; 0 where the format has no lines
 * @path: where in the structure, e.g. "events[12].date"; may be NULL
 * @reason: a translated sentence: what was wrong, and what was done about it
 * @text: the offending text as it stands in the file, shortened to 200 characters; may be NULL
 */
typedef struct
{
  RdvRemarkKind kind;
  guint line;
  guint column;
  const char *path;
  const char *reason;
  const char *text;
} RdvRemark;

#define RDV_TYPE_REPORT (rdv_report_get_type ())
G_DECLARE_FINAL_TYPE (RdvReport, rdv_report, RDV, REPORT, GObject)

RdvReport *rdv_report_new (void);
/* Copies @remark. After 1000 of a kind only the count goes on, so that a hopeless file does not fill the memory. */
void rdv_report_add (RdvReport *self, const RdvRemark *remark);
/* The remarks kept, ordered by kind and then by place once rdv_report_sort() was called. */
guint rdv_report_get_n_remarks (RdvReport *self);
const RdvRemark *rdv_report_get_remark (RdvReport *self, guint index);
void rdv_report_sort (RdvReport *self);
/* How many there were in all, also those beyond the limit. */
guint rdv_report_count (RdvReport *self, RdvRemarkKind kind);
/* The nick of the format that was recognised ("native", "timelinejs", ...); NULL before. */
void rdv_report_set_format (RdvReport *self, const char *format);
const char *rdv_report_get_format (RdvReport *self);
/* The languages that texts of the file are in (BCP 47), in order of coming, each once. NULL-terminated, of
 * the report. */
void rdv_report_add_language (RdvReport *self, const char *language);
const char *const *rdv_report_get_languages (RdvReport *self);

G_END_DECLS
