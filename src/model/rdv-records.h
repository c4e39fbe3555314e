/* rdv-records.h: the plain records a timeline is made of. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * These are borrowed views: a builder copies what it is given, a document owns what it hands out. They are one
 * vocabulary, always used together, so they share this header. Strings may be NULL where nothing was said. Colours
 * are 0xRRGGBBAA, 0 for "none given". Positions are indices into the document's own tables.
 */
#pragma once

#include "rdv-extent.h"
#include "rdv-status.h"

G_BEGIN_DECLS

#define RDV_NONE G_MAXUINT32 /* no position */

typedef struct
{
  const char *title; /* NULL: show the address */
  const char *uri;
} RdvLink;

typedef struct
{
  const char *id;
  const char *title;
  guint32 color;
  guint32 parent; /* position of the lane it is nested in, or RDV_NONE */
  const char *const *aliases; /* what else people call it, of a document never NULL; search finds it by them */
} RdvLane;

typedef struct
{
  const char *id;
  const char *title;
  guint32 color;
  const char *icon;
  const char *const *aliases; /* as of a lane */
} RdvCategory;

typedef struct
{
  const char *title;
  RdvExtent extent;
  guint32 color;
} RdvEra;

typedef enum
{
  RDV_SUBJECT_PERSON,
  RDV_SUBJECT_CRAFT,
  RDV_SUBJECT_STATION,
  RDV_SUBJECT_MODULE,
  RDV_SUBJECT_ORGANISATION,
  RDV_SUBJECT_PLACE,
} RdvSubjectKind;

typedef struct
{
  const char *id;
  RdvSubjectKind kind;
  const char *name;
  const char *const *aliases; /* NULL-terminated, never NULL; the name in the file's other languages is among them */
  const char *agency;
  const char *country;
  const char *summary;
  const char *icon; /* the name of a drawing */
  const RdvLink *links;
  guint n_links;
} RdvSubject;

typedef struct
{
  const char *id;
  const char *title;
  const char *publisher;
  const char *uri;
  const char *date;     /* EDTF, when it was published */
  const char *accessed; /* EDTF, when it was read */
  const char *checked;  /* "read", "cited", "memory" */
} RdvSource;

/* Somebody's or something's part in an event. */
typedef struct
{
  guint32 subject;
  const char *role;
} RdvInvolvement;

typedef struct
{
  guint32 event; /* position of the other event */
  const char *kind;
} RdvRelation;

/* What was known from a day on, before the event's own fields became true. */
typedef struct
{
  gint64 as_of;        /* first second of that day, UTC */
  RdvExtent extent;    /* valid when has_extent */
  gboolean has_extent; /* FALSE: the date as in the plan before, or the event's own */
  RdvStatus status;
  const char *title;   /* NULL: the event's own */
  const char *summary; /* NULL: the event's own */
  guint32 source;      /* position, or RDV_NONE */
} RdvPlan;

typedef struct
{
  const char *uri;
  const char *alt;
  const char *credit;
  const char *license;
} RdvMedia;

typedef struct
{
  guint32 event;       /* position, or RDV_NONE when the step is a range */
  RdvExtent range;     /* valid when has_range */
  gboolean has_range;
  const char *text;
} RdvTourStep;

typedef struct
{
  const char *id;
  const char *title;
  const RdvTourStep *steps;
  guint n_steps;
} RdvTour;

/* What a file says about itself as a whole. */
typedef struct
{
  const char *id;
  const char *title;
  const char *description;
  const char *language;
  const char *license;
  const char *updated; /* EDTF day */
  gboolean has_view;
  RdvExtent view;      /* what to show first, valid when has_view */
  gboolean has_as_of;
  gint64 as_of;        /* last second of the day to show, valid when has_as_of */
} RdvTimelineInfo;

/* The word that files use, and the word that people read (translated; plural for headings). Static. */
const char *rdv_subject_kind_to_nick (RdvSubjectKind kind);
gboolean rdv_subject_kind_from_nick (const char *nick, RdvSubjectKind *kind);
const char *rdv_subject_kind_get_label (RdvSubjectKind kind);

G_END_DECLS
