; ModuleID = 'image'
source_filename = "image"

declare void @collects()

define i64 @acrossCall(ptr addrspace(1) %object) {
  %field = getelementptr inbounds i8, ptr addrspace(1) %object, i64 8
  %1 = getelementptr inbounds i8, ptr addrspace(1) %object, i64 8
  %before = load i64, ptr addrspace(1) %1, align 8
  call void @collects()
  %2 = getelementptr inbounds i8, ptr addrspace(1) %object, i64 8
  store i64 %before, ptr addrspace(1) %2, align 8
  %3 = getelementptr inbounds i8, ptr addrspace(1) %object, i64 8
  %after = load i64, ptr addrspace(1) %3, align 8
  ret i64 %after
}

define i64 @others(ptr addrspace(1) %array, i64 %index, ptr %memory) {
  %element = getelementptr i64, ptr addrspace(1) %array, i64 %index
  %outside = getelementptr i8, ptr %memory, i64 8
  %first = load i64, ptr addrspace(1) %element, align 8
  call void @collects()
  store i64 %first, ptr addrspace(1) %element, align 8
  %second = load i64, ptr %outside, align 8
  ret i64 %second
}

define void @stored(ptr addrspace(1) %object, ptr %memory) {
  %field = getelementptr i8, ptr addrspace(1) %object, i64 8
  call void @collects()
  store ptr addrspace(1) %field, ptr %memory, align 8
  ret void
}
