-- AlterTable
ALTER TABLE "practice" ADD COLUMN "cost_band" TEXT;

ALTER TABLE "practice" ADD CONSTRAINT "practice_cost_band_known"
	CHECK ("cost_band" IN ('none', 'under-100', 'under-1000', 'under-10000', 'more'));
