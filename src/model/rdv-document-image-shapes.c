/* rdv-document-image-shapes.c: which fields records have in an image. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving and loading both go by these lists, so a new field of a record is one line here.
 */
#include "rdv-document-image-private.h"

#define ID(type, member)              { RDV_FIELD_ID, G_STRUCT_OFFSET (type, member) }
#define TEXT(type, member)            { RDV_FIELD_TEXT, G_STRUCT_OFFSET (type, member) }
#define TEXTS(type, member)           { RDV_FIELD_TEXTS, G_STRUCT_OFFSET (type, member) }
#define WORD(type, member, of)        { RDV_FIELD_WORD, G_STRUCT_OFFSET (type, member), of }
#define WORD_OR_NONE(type, member, of) { RDV_FIELD_WORD_OR_NONE, G_STRUCT_OFFSET (type, member), of }
#define TIME(type, member)            { RDV_FIELD_TIME, G_STRUCT_OFFSET (type, member) }
#define EXTENT(type, member)          { RDV_FIELD_EXTENT, G_STRUCT_OFFSET (type, member) }
#define LIST(type, member, of, length) \
  { RDV_FIELD_LIST, G_STRUCT_OFFSET (type, member), RDV_BOUND_NONE, of, G_STRUCT_OFFSET (type, length) }

#define SHAPE(type, fields) { sizeof (type), fields, G_N_ELEMENTS (fields) }

static const RdvImageField link_fields[] = {
  TEXT (RdvLink, title),
  TEXT (RdvLink, uri),
};
static const RdvImageShape link_shape = SHAPE (RdvLink, link_fields);

static const RdvImageField lane_fields[] = {
  ID (RdvLane, id),
  TEXT (RdvLane, title),
  WORD (RdvLane, color, RDV_BOUND_NONE),
  WORD_OR_NONE (RdvLane, parent, RDV_BOUND_LANES),
  TEXTS (RdvLane, aliases),
};
static const RdvImageShape lane_shape = SHAPE (RdvLane, lane_fields);

static const RdvImageField category_fields[] = {
  ID (RdvCategory, id),
  TEXT (RdvCategory, title),
  WORD (RdvCategory, color, RDV_BOUND_NONE),
  TEXT (RdvCategory, icon),
  TEXTS (RdvCategory, aliases),
};
static const RdvImageShape category_shape = SHAPE (RdvCategory, category_fields);

static const RdvImageField era_fields[] = {
  TEXT (RdvEra, title),
  EXTENT (RdvEra, extent),
  WORD (RdvEra, color, RDV_BOUND_NONE),
};
const RdvImageShape rdv_image_era_shape = SHAPE (RdvEra, era_fields);

static const RdvImageField subject_fields[] = {
  ID (RdvSubject, id),
  WORD (RdvSubject, kind, RDV_BOUND_KIND),
  TEXT (RdvSubject, name),
  TEXTS (RdvSubject, aliases),
  TEXT (RdvSubject, agency),
  TEXT (RdvSubject, country),
  TEXT (RdvSubject, summary),
  TEXT (RdvSubject, icon),
  LIST (RdvSubject, links, &link_shape, n_links),
};
static const RdvImageShape subject_shape = SHAPE (RdvSubject, subject_fields);

static const RdvImageField source_fields[] = {
  ID (RdvSource, id),
  TEXT (RdvSource, title),
  TEXT (RdvSource, publisher),
  TEXT (RdvSource, uri),
  TEXT (RdvSource, date),
  TEXT (RdvSource, accessed),
  TEXT (RdvSource, checked),
};
static const RdvImageShape source_shape = SHAPE (RdvSource, source_fields);

static const RdvImageField step_fields[] = {
  WORD_OR_NONE (RdvTourStep, event, RDV_BOUND_EVENTS),
  EXTENT (RdvTourStep, range),
  WORD (RdvTourStep, has_range, RDV_BOUND_BOOLEAN),
  TEXT (RdvTourStep, text),
};
static const RdvImageShape step_shape = SHAPE (RdvTourStep, step_fields);

static const RdvImageField tour_fields[] = {
  ID (RdvTour, id),
  TEXT (RdvTour, title),
  LIST (RdvTour, steps, &step_shape, n_steps),
};
static const RdvImageShape tour_shape = SHAPE (RdvTour, tour_fields);

static const RdvImageField info_fields[] = {
  TEXT (RdvTimelineInfo, id),
  TEXT (RdvTimelineInfo, title),
  TEXT (RdvTimelineInfo, description),
  TEXT (RdvTimelineInfo, language),
  TEXT (RdvTimelineInfo, license),
  TEXT (RdvTimelineInfo, updated),
  WORD (RdvTimelineInfo, has_view, RDV_BOUND_BOOLEAN),
  EXTENT (RdvTimelineInfo, view),
  WORD (RdvTimelineInfo, has_as_of, RDV_BOUND_BOOLEAN),
  TIME (RdvTimelineInfo, as_of),
};
const RdvImageShape rdv_image_info_shape = SHAPE (RdvTimelineInfo, info_fields);

static const RdvImageField involvement_fields[] = {
  WORD (RdvInvolvement, subject, RDV_BOUND_SUBJECTS),
  TEXT (RdvInvolvement, role),
};
static const RdvImageShape involvement_shape = SHAPE (RdvInvolvement, involvement_fields);

static const RdvImageField relation_fields[] = {
  WORD (RdvRelation, event, RDV_BOUND_EVENTS),
  TEXT (RdvRelation, kind),
};
static const RdvImageShape relation_shape = SHAPE (RdvRelation, relation_fields);

static const RdvImageField plan_fields[] = {
  TIME (RdvPlan, as_of),
  EXTENT (RdvPlan, extent),
  WORD (RdvPlan, has_extent, RDV_BOUND_BOOLEAN),
  WORD (RdvPlan, status, RDV_BOUND_STATUS),
  TEXT (RdvPlan, title),
  TEXT (RdvPlan, summary),
  WORD_OR_NONE (RdvPlan, source, RDV_BOUND_SOURCES),
};
static const RdvImageShape plan_shape = SHAPE (RdvPlan, plan_fields);

static const RdvImageField media_fields[] = {
  TEXT (RdvMedia, uri),
  TEXT (RdvMedia, alt),
  TEXT (RdvMedia, credit),
  TEXT (RdvMedia, license),
};
static const RdvImageShape media_shape = SHAPE (RdvMedia, media_fields);

static const RdvImageField date_fields[] = { { RDV_FIELD_DATE, 0 } };
const RdvImageShape rdv_image_date_shape = SHAPE (RdvDate, date_fields);

static const RdvImageField lane_number_fields[] = { { RDV_FIELD_WORD, 0, RDV_BOUND_LANES } };
static const RdvImageShape lane_number_shape = SHAPE (guint32, lane_number_fields);
static const RdvImageField source_number_fields[] = { { RDV_FIELD_WORD, 0, RDV_BOUND_SOURCES } };
static const RdvImageShape source_number_shape = SHAPE (guint32, source_number_fields);

#define TABLE(member, of, shape) { G_STRUCT_OFFSET (RdvDocument, member), of, &shape }

const RdvImageTable rdv_image_tables[RDV_N_IMAGE_TABLES] = {
  TABLE (lanes, RDV_BOUND_LANES, lane_shape),
  TABLE (categories, RDV_BOUND_CATEGORIES, category_shape),
  TABLE (subjects, RDV_BOUND_SUBJECTS, subject_shape),
  TABLE (sources, RDV_BOUND_SOURCES, source_shape),
  TABLE (tours, RDV_BOUND_TOURS, tour_shape),
};

#define LIST_OF(member, shape) { G_STRUCT_OFFSET (RdvDocument, member), &shape }

const RdvImageList rdv_image_lists[RDV_N_IMAGE_LISTS] = {
  LIST_OF (lanes_of_event, lane_number_shape),
  LIST_OF (involvements, involvement_shape),
  LIST_OF (sources_of_event, source_number_shape),
  LIST_OF (relations, relation_shape),
  LIST_OF (plans, plan_shape),
  LIST_OF (media, media_shape),
  LIST_OF (links, link_shape),
};

guint64
rdv_image_count (RdvDocument *document, RdvImageBound bound)
{
  switch (bound)
    {
    case RDV_BOUND_EVENTS:
      return document->events.n;
    case RDV_BOUND_LANES:
      return rdv_record_table_get_n (&document->lanes);
    case RDV_BOUND_CATEGORIES:
      return rdv_record_table_get_n (&document->categories);
    case RDV_BOUND_SUBJECTS:
      return rdv_record_table_get_n (&document->subjects);
    case RDV_BOUND_SOURCES:
      return rdv_record_table_get_n (&document->sources);
    case RDV_BOUND_TOURS:
      return rdv_record_table_get_n (&document->tours);
    case RDV_BOUND_ERAS:
      return document->eras->len;
    case RDV_BOUND_BOOLEAN:
      return 2;
    case RDV_BOUND_STATUS:
      return RDV_STATUS_ONGOING + 1;
    case RDV_BOUND_KIND:
      return RDV_SUBJECT_PLACE + 1;
    case RDV_BOUND_NONE:
    case RDV_N_BOUNDS:
    default:
      return (guint64)G_MAXUINT32 + 1;
    }
}

gboolean
rdv_image_word_is_text (RdvEventWord word)
{
  return word <= RDV_WORD_DATE_TEXT;
}
