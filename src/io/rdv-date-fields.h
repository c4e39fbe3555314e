/* rdv-date-fields.h: a date told in fields: year, month, day ... SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_DATE_FIELD_YEAR,
  RDV_DATE_FIELD_MONTH,
  RDV_DATE_FIELD_DAY,
  RDV_DATE_FIELD_HOUR,
  RDV_DATE_FIELD_MINUTE,
  RDV_DATE_FIELD_SECOND,
  RDV_DATE_FIELD_MILLISECOND,
  RDV_N_DATE_FIELDS,
} RdvDateField;

/**
 * RdvDateFields:
 * @texts: as they stand in the file; NULL or blank for what is not told
 * @reason: (out): a translated sentence, when something was left out or read otherwise than it stands there
 * @field: (out): which of the fields @reason is about
 */
typedef struct
{
  const char *texts[RDV_N_DATE_FIELDS];
  const char *reason;
  RdvDateField field;
} RdvDateFields;

/**
 * rdv_date_fields_read:
 * @date: (out): exactly as precise as there are fields without a gap; years count as in the calendar (0 is 1
 * BC)
 *
 * A year that is no number is read as a date of its own ("c. 1890"). What comes after a field that cannot be
 * read is left out, and the date is the coarser for it.
 *
 * Returns: FALSE when there is no year that can be read; @self then has a reason, unless there is no year at
 * all
 */
gboolean rdv_date_fields_read (RdvDateFields *self, RdvDate *date);

/* "16:19:32.5", "4:19 pm" in one text: fills in hour to millisecond. @buffers: 12 bytes for each field. FALSE
 * when it is no time of day. */
gboolean rdv_date_fields_set_clock (RdvDateFields *self, const char *text, char buffers[][12]);

G_END_DECLS
