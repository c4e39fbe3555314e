/* rdv-export-svg.c: see rdv-export-svg.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-svg.h"

#include "rdv-svg-writer.h"

GBytes *
rdv_export_svg_render (RdvExportPlan *plan, guint page, const RdvExportWatch *watch, GError **error)
{
  const RdvExportOptions *options = rdv_export_plan_get_options (plan);
  const RdvSvgPicture picture = {
    .page = rdv_export_plan_get_page (plan, page),
    .document = rdv_export_plan_get_document (plan),
    .measure = rdv_export_plan_get_measure (plan),
    .title = rdv_export_plan_get_title (plan),
    .scale = options->scale,
    .is_paper = options->size.is_paper,
    .ground = rdv_theme_get (options->theme)->ground,
    .now = options->now,
  };

  return rdv_svg_writer_write (&picture, watch, error);
}
