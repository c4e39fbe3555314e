/* rdv-timelinejs-slide.h: a slide of TimelineJS. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"
#include "rdv-lane-names.h"

G_BEGIN_DECLS

/**
 * RdvTimelineJsSlide:
 *
 * What the JSON of version 3, that of the versions before and the spreadsheet tell of a slide. @headline,
 * @text, @caption, @credit and
 * @media may be HTML. Everything is borrowed; NULL and "" are what was not told.
 */
typedef struct
{
  const char *id;
  const char *headline;
  const char *text;
  const char *group;
  const char *display_date;
  const char *media;
  const char *caption;
  const char *credit;
  const char *alt;
  const char *link;
  RdvExtent extent;
  /* for remarks made later */
  guint line;
  guint column;
  const char *path;
} RdvTimelineJsSlide;

/* An event. @extent is valid. */
void rdv_timelinejs_slide_add_event (const RdvTimelineJsSlide *self,
                                     RdvDocumentBuilder *builder,
                                     RdvLaneNames *lanes);
/* A stretch of time with a name. @extent is valid. */
void rdv_timelinejs_slide_add_era (const RdvTimelineJsSlide *self, RdvDocumentBuilder *builder);
/* What the file says about itself. */
void rdv_timelinejs_slide_set_info (const RdvTimelineJsSlide *self, RdvDocumentBuilder *builder);

/* From @start to @end; just @start where @end is NULL. */
RdvExtent rdv_timelinejs_slide_extent (const RdvDate *start, const RdvDate *end);

G_END_DECLS
