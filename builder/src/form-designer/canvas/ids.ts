/** DOM ids of the parts of the canvas, to bring them into view. */
export function canvasFieldId(fieldId: string): string {
  return `canvas-field-${fieldId}`;
}

export function canvasSectionId(sectionId: string): string {
  return `canvas-section-${sectionId}`;
}

export function canvasStepId(stepId: string): string {
  return `canvas-step-${stepId}`;
}
