// What stands in a file for Excel in place of a text that Excel has no room for.

export const tooLongForExcel = '(Teksten er for lang for Excel. Rett den i arket.)';
